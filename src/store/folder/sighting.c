#include "store/folder/sighting.h"

#include <errno.h>
#include <unistd.h>

#include "base/arena.h"
#include "base/file.h"
#include "base/message.h"
#include "store/folder/folder.h"

enum { PATH_BYTES = 1024, CHECKPOINT_BYTES = 4096, PAUSE_MS = 1000 };

struct sighting {
    struct clock clock;
    int64_t written_ms;
    bool has_folder, has_failed;
    bool is_behind; /* the file is */
    size_t len;
    char checkpoint[CHECKPOINT_BYTES];
    char path[PATH_BYTES];
};

bool sighting_path(const char *folder, struct text origin, const char *ending, char *path, size_t room)
{
    size_t start = strlen(folder) + 1;
    int len = snprintf(path, room, "%s/%.*s.%s", folder, TEXT_ARG(origin), ending);
    for (char *at = path + start; start < room && *at; at++)
        if (*at == '/')
            *at = '_';
    return len > 0 && (size_t)len < room;
}

struct sighting *sighting_open(const char *folder, struct text origin, struct clock clock)
{
    struct sighting *sighting = calloc(1, sizeof *sighting);
    if (!sighting)
        return NULL;
    struct error ignored;
    sighting->clock = clock;
    bool has_path = sighting_path(folder, origin, "checkpoint", sighting->path, sizeof sighting->path);
    sighting->has_folder = folder_make(folder, &ignored) && has_path && access(folder, W_OK) == 0;
    return sighting;
}

/* Of a checkpoint: its second line. */
static unsigned long long size_of(const char *checkpoint)
{
    const char *line = strchr(checkpoint, '\n');
    return line ? strtoull(line + 1, NULL, 10) : 0;
}

/* Whether another program, which wrote to the book later, has told of more. */
static bool is_outdone(const struct sighting *sighting)
{
    char kept[CHECKPOINT_BYTES] = "";
    FILE *file = fopen(sighting->path, "re");
    if (!file)
        return false;
    size_t len = fread(kept, 1, sizeof kept - 1, file);
    fclose(file);
    return len > 0 && size_of(kept) > size_of(sighting->checkpoint);
}

static bool write_down(struct sighting *sighting, struct error *error)
{
    sighting->written_ms = clock_now_ms(sighting->clock);
    bool done = file_replace(sighting->path, (struct text){sighting->checkpoint, sighting->len}, error);
    sighting->is_behind = sighting->has_failed = !done;
    return done;
}

static void catch_up(struct sighting *sighting)
{
    struct error ignored;
    if (is_outdone(sighting))
        sighting->is_behind = false;
    else
        write_down(sighting, &ignored);
}

void sighting_close(struct sighting *sighting)
{
    if (!sighting)
        return;
    if (sighting->is_behind)
        catch_up(sighting);
    free(sighting);
}

bool sighting_is_kept(const struct sighting *sighting)
{
    return sighting->has_folder && !sighting->has_failed;
}

/* Whether a log of this name, but with another key, has signed. */
static bool has_other_key(const struct note *note, const struct note_key *key)
{
    for (size_t i = 0; i < note->count; i++)
        if (text_equal(note->signatures[i].name, key->name) && note->signatures[i].id != key->id &&
            note->signatures[i].bytes.len == SIGNATURE_BYTES)
            return true;
    return false;
}

enum sighting_answer sighting_recall(const struct sighting *sighting, struct arena *arena, const struct note_key *key,
                                     struct tree_head *head)
{
    struct text bytes;
    struct error error;
    struct note *note = arena_new(arena, struct note);
    struct checkpoint checkpoint;
    *head = (struct tree_head){0};
    if (!file_read(arena, sighting->path, CHECKPOINT_BYTES, &bytes, &error))
        return SIGHTING_NONE;
    if (checkpoint_open(arena, bytes, key, note, &checkpoint)) {
        *head = checkpoint.head;
        return SIGHTING_OF_BOOK;
    }
    return note_parse(arena, bytes, note) && has_other_key(note, key) ? SIGHTING_OF_ANOTHER : SIGHTING_NONE;
}

static bool take(struct sighting *sighting, struct text checkpoint)
{
    if (!sighting->has_folder || checkpoint.len == 0 || checkpoint.len >= CHECKPOINT_BYTES)
        return false;
    memcpy(sighting->checkpoint, checkpoint.at, checkpoint.len);
    sighting->checkpoint[checkpoint.len] = '\0';
    sighting->len = checkpoint.len;
    sighting->is_behind = true;
    return true;
}

void sighting_keep(struct sighting *sighting, struct text checkpoint)
{
    if (take(sighting, checkpoint) && clock_now_ms(sighting->clock) - sighting->written_ms >= PAUSE_MS)
        catch_up(sighting);
}

bool sighting_replace(struct sighting *sighting, struct text checkpoint, struct error *error)
{
    return take(sighting, checkpoint)
               ? write_down(sighting, error)
               : error_set_with(error, ERROR_IO, N_("what was seen of the book cannot be kept in “{1}”"),
                                text_from(sighting->path));
}

bool sighting_is_there(const char *folder, struct text origin)
{
    char path[PATH_BYTES];
    return sighting_path(folder, origin, "checkpoint", path, sizeof path) && access(path, F_OK) == 0;
}

bool sighting_forget(const char *folder, struct text origin, struct error *error)
{
    char path[PATH_BYTES];
    if (!sighting_path(folder, origin, "checkpoint", path, sizeof path) || unlink(path) == 0 || errno == ENOENT)
        return true;
    return file_not_written(path, error);
}
