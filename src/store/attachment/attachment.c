#include "store/attachment/attachment.h"

#include <errno.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/arena.h"
#include "base/message.h"
#include "store/attachment/attachment_file.h"
#include "store/transaction/reader.h"

enum { STRAY_AGE_S = 24 * 60 * 60 };

struct tidying {
    int64_t now_s;
    size_t count;
    struct error *error;
};

bool store_attach(struct store *store, struct arena *arena, struct text bytes, char digest[SHA256_HEX_BYTES],
                  struct error *error)
{
    struct folder folder = folder_of(arena, store_folder(store));
    if (bytes.len == 0)
        return error_set(error, ERROR_EMPTY, N_("a file that is attached has something in it"));
    hash_sha256_hex(bytes, digest);
    return attachment_file_put(arena, &folder, bytes, text_from(digest), error);
}

bool store_attached(struct store *store, struct arena *arena, struct text digest, struct text *bytes,
                    struct error *error)
{
    struct folder folder = folder_of(arena, store_folder(store));
    return attachment_file_get(arena, &folder, digest, bytes, error);
}

/* What lies there for less than a day may belong to a command under way. */
static bool take_away(void *listener, const char *path)
{
    struct tidying *tidying = listener;
    struct stat status;
    if (stat(path, &status) != 0 || status.st_mtime > tidying->now_s - STRAY_AGE_S)
        return true;
    tidying->count++;
    if (unlink(path) == 0)
        return true;
    error_set_with(tidying->error, ERROR_IO, N_("“{1}” cannot be removed: {2}"), text_from(path));
    return error_add_cause(tidying->error, 2, errno);
}

bool store_tidy(struct store *store, struct arena *arena, size_t *count, struct error *error)
{
    struct folder folder = folder_of(arena, store_folder(store));
    struct book_reader *reader;
    struct tidying tidying = {.now_s = clock_now_ms(store_clock(store)) / 1000, .error = error};
    if (!book_reader_open(store, arena, &reader, error) ||
        !attachment_file_strays(arena, &folder, book_reader_connection(reader), take_away, &tidying, error))
        return false;
    *count = tidying.count;
    return true;
}
