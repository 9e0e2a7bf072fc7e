#include "store/attachment/attachment_file.h"

#include <dirent.h>

#include "base/arena.h"
#include "base/buffer.h"
#include "store/engine/query.h"
#include "store/log/log.h"

/* The walk through a folder of attachments. */
struct walk {
    struct arena *arena;
    const struct folder *folder;
    struct connection *connection;
    stray_listener *tell;
    void *listener;
    struct error *error;
};

bool attachment_file_check(struct arena *arena, const struct folder *folder, struct connection *connection,
                           size_t *count, struct error *error)
{
    struct query query = query_of(connection, SQL_ATTACHMENT_DIGESTS);
    struct error ignored;
    bool is_sound = true;
    query_set_number(&query, ATTACHMENT_DIGESTS_BOOK, BOOK_NUMBER);
    *count = 0;
    while (is_sound && query_next(&query)) {
        is_sound = attachment_file_confirm(arena, folder, query_text(&query), error);
        *count += is_sound;
    }
    return query_end(&query, is_sound ? error : &ignored) && is_sound;
}

static bool is_named(const struct walk *walk, struct text digest, bool *named)
{
    struct query query = query_of(walk->connection, SQL_ATTACHMENT_FIND);
    query_set_number(&query, ATTACHMENT_FIND_BOOK, BOOK_NUMBER);
    query_set_text(&query, ATTACHMENT_FIND_DIGEST, digest);
    *named = query_next(&query) && query_number(&query) >= 0;
    return query_end(&query, walk->error);
}

static void folder_closer(void *opened)
{
    closedir(opened);
}

static DIR *open_folder(struct arena *arena, const char *path)
{
    DIR *opened = opendir(path);
    if (opened)
        arena_defer(arena, folder_closer, opened);
    return opened;
}

static bool is_hidden(const struct dirent *entry)
{
    return entry->d_name[0] == '.';
}

/* A folder that cannot be read has nothing that could be taken away. */
static bool walk_shelf(const struct walk *walk, const char *shelf)
{
    SCRATCH(scratch, walk->arena);
    const char *path = text_print(scratch, "%s/%s", walk->folder->attachments, shelf).at;
    DIR *opened = open_folder(scratch, path);
    for (const struct dirent *entry; opened && (entry = readdir(opened));) {
        bool named;
        if (is_hidden(entry))
            continue;
        if (!is_named(walk, text_print(scratch, "%s%s", shelf, entry->d_name), &named))
            return false;
        if (!named && !walk->tell(walk->listener, text_print(scratch, "%s/%s", path, entry->d_name).at))
            return false;
    }
    return true;
}

bool attachment_file_strays(struct arena *arena, const struct folder *folder, struct connection *connection,
                            stray_listener *tell, void *listener, struct error *error)
{
    SCRATCH(scratch, arena);
    struct walk walk = {scratch, folder, connection, tell, listener, error};
    DIR *opened = open_folder(scratch, folder->attachments);
    for (const struct dirent *entry; opened && (entry = readdir(opened));)
        if (!is_hidden(entry) && !walk_shelf(&walk, entry->d_name))
            return false;
    return true;
}
