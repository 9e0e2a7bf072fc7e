#include "store/attachment/attachment_file.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/arena.h"
#include "base/file.h"
#include "base/mapping.h"
#include "base/message.h"
#include "store/engine/query.h"
#include "store/log/log.h"

enum { FOLDER_LETTERS = 2, HEX_LETTERS = SHA256_HEX_BYTES - 1 };

static bool is_digest(struct text text)
{
    for (size_t i = 0; i < text.len; i++)
        if (!((text.at[i] >= '0' && text.at[i] <= '9') || (text.at[i] >= 'a' && text.at[i] <= 'f')))
            return false;
    return text.len == HEX_LETTERS;
}

static const char *shelf_of(struct arena *arena, const struct folder *folder, struct text digest)
{
    return text_print(arena, "%s/%.*s", folder->attachments, FOLDER_LETTERS, digest.at).at;
}

static const char *path_of(struct arena *arena, const struct folder *folder, struct text digest)
{
    return text_print(arena, "%s/%.*s/%.*s", folder->attachments, FOLDER_LETTERS, digest.at,
                      (int)(digest.len - FOLDER_LETTERS), digest.at + FOLDER_LETTERS)
        .at;
}

/* What was made or renamed in a folder lasts when the folder is synced. */
static bool sync_folder(const char *path, struct error *error)
{
    int descriptor = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    bool done = descriptor >= 0 && fsync(descriptor) == 0;
    if (!done)
        file_not_written(path, error);
    if (descriptor >= 0)
        close(descriptor);
    return done;
}

static bool make_folder(const char *path, const char *above, struct error *error)
{
    if (mkdir(path, 0700) == 0)
        return sync_folder(above, error);
    return errno == EEXIST || file_not_written(path, error);
}

static bool is_whole(const char *path, struct text digest)
{
    char hex[SHA256_HEX_BYTES];
    struct error ignored;
    return file_digest(path, hex, &ignored) && text_equal(text_from(hex), digest);
}

bool attachment_file_put(struct arena *arena, const struct folder *folder, struct text bytes, struct text digest,
                         struct error *error)
{
    SCRATCH(scratch, arena);
    const char *path = path_of(scratch, folder, digest), *shelf = shelf_of(scratch, folder, digest);
    if (is_whole(path, digest))
        return true;
    return make_folder(folder->attachments, folder->at, error) && make_folder(shelf, folder->attachments, error) &&
           file_replace(path, bytes, error) && sync_folder(shelf, error);
}

bool attachment_file_remove(struct arena *arena, const struct folder *folder, struct text digest, struct error *error)
{
    SCRATCH(scratch, arena);
    const char *path;
    if (!is_digest(digest))
        return error_set_with(error, ERROR_DAMAGED, N_("“{1}” does not name an attachment"), digest);
    path = path_of(scratch, folder, digest);
    if (unlink(path) == 0)
        return sync_folder(shelf_of(scratch, folder, digest), error);
    if (errno == ENOENT)
        return true;
    error_set_with(error, ERROR_IO, N_("“{1}” cannot be removed: {2}"), text_from(path));
    return error_add_cause(error, 2, errno);
}

static bool not_attached(struct text digest, struct error *error)
{
    return error_set_with(error, ERROR_DAMAGED, N_("the attachment {1} is not what was attached"), digest);
}

/* What the attempt to read a file means for an attachment. */
static bool tell_why(struct text digest, struct error *error)
{
    if (error->kind == ERROR_NOT_FOUND)
        return error_set_with(error, ERROR_DAMAGED, N_("the attachment {1} is lost"), digest);
    return error->kind == ERROR_EMPTY ? not_attached(digest, error) : false;
}

bool attachment_file_confirm(struct arena *arena, const struct folder *folder, struct text digest, struct error *error)
{
    SCRATCH(scratch, arena);
    char hex[SHA256_HEX_BYTES];
    if (!is_digest(digest))
        return error_set_with(error, ERROR_DAMAGED, N_("“{1}” does not name an attachment"), digest);
    if (!file_digest(path_of(scratch, folder, digest), hex, error))
        return tell_why(digest, error);
    return text_equal(text_from(hex), digest) || not_attached(digest, error);
}

bool attachment_file_get(struct arena *arena, const struct folder *folder, struct text digest, struct text *bytes,
                         struct error *error)
{
    struct text mapped;
    char hex[SHA256_HEX_BYTES];
    if (!is_digest(digest))
        return error_set_with(error, ERROR_DAMAGED, N_("“{1}” does not name an attachment"), digest);
    if (!file_map(arena, path_of(arena, folder, digest), folder->at, &mapped, error))
        return tell_why(digest, error);
    hash_sha256_hex(mapped, hex);
    if (!text_equal(text_from(hex), digest))
        return not_attached(digest, error);
    *bytes = mapped;
    return true;
}
