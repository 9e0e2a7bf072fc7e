#include "store/folder/erased_seen.h"

#include "base/buffer.h"
#include "base/file.h"
#include "base/list.h"
#include "store/folder/folder.h"
#include "store/folder/sighting.h"

enum { PATH_BYTES = 1024, LONGEST_FILE_BYTES = 1 << 24 };

void erased_seen_recall(struct arena *arena, const char *folder, struct text origin, struct number_list *events)
{
    char path[PATH_BYTES];
    struct text lines, line;
    struct error error;
    uint64_t number;
    *events = (struct number_list){0};
    if (!folder)
        return;
    sighting_path(folder, origin, "erased", path, sizeof path);
    if (!file_read(arena, path, LONGEST_FILE_BYTES, &lines, &error))
        return;
    while (text_split(&lines, '\n', &line))
        if (text_to_number(line, INT64_MAX, &number))
            LIST_ADD(arena, events, (int64_t)number);
}

void erased_seen_keep(struct arena *arena, const char *folder, struct text origin, const struct number_list *events,
                      int64_t size)
{
    SCRATCH(scratch, arena);
    char path[PATH_BYTES];
    struct buffer lines = buffer_open(scratch, LONGEST_FILE_BYTES);
    struct error error;
    if (!folder || !folder_make(folder, &error))
        return;
    for (size_t i = 0; i < events->count; i++)
        if (events->at[i] < size)
            buffer_print(&lines, "%lld\n", (long long)events->at[i]);
    sighting_path(folder, origin, "erased", path, sizeof path);
    bool ignored = file_replace(path, buffer_text(&lines), &error);
    (void)ignored;
}

void erased_seen_trim(struct arena *arena, const char *folder, struct text origin, int64_t size)
{
    SCRATCH(scratch, arena);
    struct number_list events;
    erased_seen_recall(scratch, folder, origin, &events);
    if (events.count > 0)
        erased_seen_keep(scratch, folder, origin, &events, size);
}
