#include "store/folder/folder.h"

#include <errno.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/arena.h"
#include "base/base64.h"
#include "base/file.h"
#include "base/message.h"

enum { KEY_FILE_BYTES = 64 };

const char *folder_path(struct arena *arena, const char *path)
{
    return text_starts(text_from(path), TEXT("file:")) ? text_print(arena, "./%s", path).at : path;
}

struct folder folder_of(struct arena *arena, const char *wanted)
{
    const char *path = folder_path(arena, wanted);
    return (struct folder){
        .at = path,
        .database = text_print(arena, "%s/book.db", path).at,
        .key = text_print(arena, "%s/key", path).at,
        .attachments = text_print(arena, "%s/attachments", path).at,
    };
}

bool folder_make(const char *wanted, struct error *error)
{
    char path[4096];
    size_t len = strlen(wanted);
    if (len == 0 || len >= sizeof path)
        return error_set_with(error, ERROR_USAGE, N_("“{1}” cannot name a folder"), text_from(wanted));
    memcpy(path, wanted, len + 1);
    for (size_t end = 1; end <= len; end++) {
        if (path[end] != '/' && path[end] != '\0')
            continue;
        path[end] = '\0';
        if (mkdir(path, 0700) == 0 ? !file_sync_name(path) : errno != EEXIST) {
            error_set_with(error, ERROR_IO, N_("the folder “{1}” cannot be made: {2}"), text_from(path));
            return error_add_cause(error, 2, errno);
        }
        path[end] = wanted[end];
    }
    return true;
}

bool folder_has_book(const struct folder *folder)
{
    return access(folder->database, F_OK) == 0;
}

bool folder_write_key(struct arena *arena, const struct folder *folder, const struct sign_secret *secret,
                      struct error *error)
{
    struct text letters = base64_print(arena, (struct text){(const char *)secret->seed, SIGN_SEED_BYTES});
    int descriptor = open(folder->key, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
    bool done = descriptor >= 0 && descriptor_write(descriptor, letters.at, letters.len) &&
                descriptor_write(descriptor, "\n", 1) && fsync(descriptor) == 0;
    if (!done)
        file_not_written(folder->key, error);
    if (descriptor >= 0)
        close(descriptor);
    return done;
}

/* What is not there was: no book is made without it. */
static bool say_lost(const struct folder *folder, struct error *error)
{
    error_set_with(error, ERROR_DAMAGED, N_("the key of the book is lost: there is no file “{1}”"),
                   text_from(folder->key));
    return error_add_hint(error, N_("put that file back; without it “roviec restore” makes the book out of a backup, "
                                    "which holds the key, in another folder"));
}

bool folder_read_key(struct arena *arena, const struct folder *folder, struct sign_secret *secret, struct error *error)
{
    struct text letters, seed;
    if (!file_read(arena, folder->key, KEY_FILE_BYTES, &letters, error))
        return error->kind == ERROR_NOT_FOUND ? say_lost(folder, error) : false;
    if (!text_ends(letters, TEXT("\n")) || !base64_parse(arena, text_slice(letters, 0, letters.len - 1), &seed) ||
        seed.len != SIGN_SEED_BYTES)
        return error_set_with(error, ERROR_DAMAGED, N_("“{1}” is not the key of a book"), text_from(folder->key));
    memcpy(secret->seed, seed.at, SIGN_SEED_BYTES);
    return true;
}
