#include "store/folder/sighting.h"

#include <unistd.h>

#include "base/arena.h"
#include "base/file.h"
#include "store/folder/folder.h"

enum { PATH_BYTES = 1024, CHECKPOINT_BYTES = 4096, PAUSE_MS = 1000 };

struct sighting {
    struct clock clock;
    int64_t written_ms;
    bool has_folder;
    bool is_behind; /* the file is */
    size_t len;
    char checkpoint[CHECKPOINT_BYTES];
    char path[PATH_BYTES];
};

void sighting_path(const char *folder, struct text origin, const char *ending, char *path, size_t room)
{
    size_t start = strlen(folder) + 1;
    snprintf(path, room, "%s/%.*s.%s", folder, TEXT_ARG(origin), ending);
    for (char *at = path + start; start < room && *at; at++)
        if (*at == '/')
            *at = '_';
}

struct sighting *sighting_open(const char *folder, struct text origin, struct clock clock)
{
    struct sighting *sighting = calloc(1, sizeof *sighting);
    if (!sighting)
        return NULL;
    struct error ignored;
    sighting->clock = clock;
    sighting_path(folder, origin, "checkpoint", sighting->path, sizeof sighting->path);
    sighting->has_folder = folder_make(folder, &ignored);
    return sighting;
}

static void write_down(struct sighting *sighting)
{
    struct error error;
    sighting->written_ms = clock_now_ms(sighting->clock);
    sighting->is_behind = !file_replace(sighting->path, (struct text){sighting->checkpoint, sighting->len}, &error);
}

void sighting_close(struct sighting *sighting)
{
    if (!sighting)
        return;
    if (sighting->is_behind)
        write_down(sighting);
    free(sighting);
}

void sighting_recall(struct sighting *sighting, struct arena *arena, const struct note_key *key, struct tree_head *head)
{
    struct text bytes;
    struct error error;
    struct note *note = arena_new(arena, struct note);
    struct checkpoint checkpoint;
    *head = (struct tree_head){0};
    if (file_read(arena, sighting->path, CHECKPOINT_BYTES, &bytes, &error) &&
        checkpoint_open(arena, bytes, key, note, &checkpoint))
        *head = checkpoint.head;
}

void sighting_keep(struct sighting *sighting, struct text checkpoint)
{
    if (!sighting->has_folder || checkpoint.len == 0 || checkpoint.len > CHECKPOINT_BYTES)
        return;
    memcpy(sighting->checkpoint, checkpoint.at, checkpoint.len);
    sighting->len = checkpoint.len;
    sighting->is_behind = true;
    if (clock_now_ms(sighting->clock) - sighting->written_ms >= PAUSE_MS)
        write_down(sighting);
}

void sighting_forget(struct sighting *sighting)
{
    unlink(sighting->path);
    sighting->is_behind = false;
}
