#include "store/folder/making.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <ftw.h>
#include <sys/file.h>
#include <unistd.h>

#include "base/arena.h"
#include "base/file.h"
#include "base/message.h"

enum { OPEN_FOLDERS = 8 };

static bool lock_folder(struct arena *arena, const struct folder *folder, struct error *error)
{
    int descriptor = open(folder->at, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (descriptor < 0)
        return file_not_written(folder->at, error);
    arena_defer(arena, descriptor_close, DESCRIPTOR_POINTER(descriptor));
    return flock(descriptor, LOCK_EX | LOCK_NB) == 0 ||
           error_set_with(error, ERROR_BUSY, N_("another program is making a book in “{1}”"), text_from(folder->at));
}

static int remove_one(const char *path, const struct stat *status, int flag, struct FTW *walk)
{
    (void)status;
    (void)flag;
    (void)walk;
    return remove(path);
}

/* An arena_defer closer; nothing is there any more when the book has moved in. */
static void abandon(void *within)
{
    nftw(((const struct folder *)within)->at, remove_one, OPEN_FOLDERS, FTW_DEPTH | FTW_PHYS);
}

/* An arena_defer closer for a folder that was made for the book: it stays where anything is in it. */
static void leave(void *folder)
{
    rmdir(((const struct folder *)folder)->at);
}

bool making_begin(struct arena *arena, const struct folder *folder, struct folder *within, struct error *error)
{
    struct folder *new = arena_new(arena, struct folder), *made = arena_new(arena, struct folder);
    bool was_there = access(folder->at, F_OK) == 0;
    *new = folder_of(arena, text_print(arena, "%s/new", folder->at).at);
    if (!folder_has_book(folder) && (!folder_make(folder->at, error) || !lock_folder(arena, folder, error)))
        return false;
    if (folder_has_book(folder))
        return error_set_with(error, ERROR_CONFLICT, N_("there is a book in “{1}” already"), text_from(folder->at));
    abandon(new);
    *made = *folder;
    if (!was_there)
        arena_defer(arena, leave, made);
    arena_defer(arena, abandon, new);
    *within = *new;
    return folder_make(new->at, error);
}

static bool is_closed(struct arena *arena, const struct folder *within)
{
    SCRATCH(scratch, arena);
    return access(text_print(scratch, "%s-wal", within->database).at, F_OK) != 0;
}

static void folder_closer(void *folder)
{
    closedir(folder);
}

/* Moves a file, or a folder with what is in it, to where others like it may be. */
static bool join(struct arena *arena, const char *from, const char *to)
{
    if (rename(from, to) == 0 || errno == ENOENT)
        return true;
    if (errno != ENOTEMPTY && errno != EEXIST)
        return false;
    SCRATCH(scratch, arena);
    DIR *entries = opendir(from);
    if (!entries)
        return false;
    arena_defer(scratch, folder_closer, entries);
    for (const struct dirent *entry; (entry = readdir(entries));)
        if (entry->d_name[0] != '.' && !join(scratch, text_print(scratch, "%s/%s", from, entry->d_name).at,
                                             text_print(scratch, "%s/%s", to, entry->d_name).at))
            return false;
    return file_sync_name(text_print(scratch, "%s/.", to).at);
}

/* "key.old", "key.old.2" …: the first that nothing stands under, for a key may be all that is left of a book. */
static const char *name_aside(struct arena *arena, const char *key)
{
    const char *aside = text_print(arena, "%s.old", key).at;
    for (int number = 2; faccessat(AT_FDCWD, aside, F_OK, AT_SYMLINK_NOFOLLOW) == 0; number++)
        aside = text_print(arena, "%s.old.%d", key, number).at;
    return aside;
}

static bool move_key(struct arena *arena, const struct folder *folder, const struct folder *within)
{
    SCRATCH(scratch, arena);
    const char *aside = name_aside(scratch, folder->key);
    return (rename(folder->key, aside) == 0 || errno == ENOENT) && rename(within->key, folder->key) == 0 &&
           file_sync_name(folder->key);
}

static bool move_database(const struct folder *folder, const struct folder *within)
{
    if (rename(within->database, folder->database) != 0)
        return false;
    if (file_sync_name(folder->database))
        return true;
    int cause = errno;
    rename(folder->database, within->database);
    errno = cause;
    return false;
}

bool making_end(struct arena *arena, const struct folder *folder, const struct folder *within, struct error *error)
{
    if (!is_closed(arena, within))
        return error_set_with(error, ERROR_IO, N_("“{1}” could not be written to its end"),
                              text_from(within->database));
    return (join(arena, within->attachments, folder->attachments) && move_key(arena, folder, within) &&
            move_database(folder, within)) ||
           file_not_written(folder->database, error);
}
