#include "base/file.h"

#include <errno.h>
#include <fcntl.h>
#include <stdint.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/arena.h"
#include "base/message.h"
#include "base/new_file.h"

bool file_not_written(const char *path, struct error *error)
{
    int cause = errno;
    error_set_with(error, ERROR_IO, N_("“{1}” cannot be written: {2}"), text_from(path));
    return error_add_cause(error, 2, cause);
}

void descriptor_close(void *descriptor)
{
    close((int)(intptr_t)descriptor);
}

bool descriptor_write(int descriptor, const void *bytes, size_t len)
{
    const char *at = bytes;
    while (len > 0) {
        ssize_t written = write(descriptor, at, len);
        if (written < 0 && errno == EINTR)
            continue;
        if (written <= 0)
            return false;
        at += written;
        len -= (size_t)written;
    }
    return true;
}

bool descriptor_read(int descriptor, void *bytes, size_t len)
{
    char *at = bytes;
    while (len > 0) {
        ssize_t got = read(descriptor, at, len);
        if (got < 0 && errno == EINTR)
            continue;
        if (got <= 0)
            return false;
        at += got;
        len -= (size_t)got;
    }
    return true;
}

static bool open_error(struct error *error, const char *path)
{
    enum error_kind kind = errno == ENOENT || errno == ENOTDIR ? ERROR_NOT_FOUND : ERROR_IO;
    const char *message = kind == ERROR_NOT_FOUND ? N_("there is no file “{1}”") : N_("“{1}” cannot be opened: {2}");
    error_set_with(error, kind, message, text_from(path));
    return error_add_cause(error, 2, errno);
}

static bool too_large(struct error *error, const char *path, size_t maximum_bytes)
{
    char size[32];
    bool has_megabytes = maximum_bytes >> 20 > 0;
    snprintf(size, sizeof size, "%zu %s", maximum_bytes >> (has_megabytes ? 20 : 10), has_megabytes ? "MB" : "KB");
    error_set_with(error, ERROR_TOO_LARGE, N_("“{1}” is larger than the {2} that can be read"), text_from(path));
    error_add_argument(error, 2, text_from(size));
    return error_add_hint(error, N_("split it into smaller files"));
}

bool file_read(struct arena *arena, const char *path, size_t maximum_bytes, struct text *bytes, struct error *error)
{
    SCRATCH(scratch, arena);
    int descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK);
    if (descriptor < 0)
        return open_error(error, path);
    arena_defer(scratch, descriptor_close, DESCRIPTOR_POINTER(descriptor));
    struct stat status;
    if (fstat(descriptor, &status) != 0 || !S_ISREG(status.st_mode))
        return error_set_with(error, ERROR_IO, N_("“{1}” is not a file"), text_from(path));
    if ((uint64_t)status.st_size > maximum_bytes)
        return too_large(error, path, maximum_bytes);
    size_t len = (size_t)status.st_size;
    char *at = arena_array(arena, char, len + 1);
    if (!descriptor_read(descriptor, at, len))
        return error_set_with(error, ERROR_IO, N_("“{1}” could not be read to its end"), text_from(path));
    *bytes = (struct text){at, len};
    return true;
}

int file_open_whole(const char *path, size_t *len, struct error *error)
{
    struct stat status;
    int descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK);
    *len = 0;
    if (descriptor < 0) {
        open_error(error, path);
        return -1;
    }
    bool is_file = fstat(descriptor, &status) == 0 && S_ISREG(status.st_mode);
    if (is_file && status.st_size > 0) {
        *len = (size_t)status.st_size;
        return descriptor;
    }
    close(descriptor);
    error_set_with(error, is_file ? ERROR_EMPTY : ERROR_IO, is_file ? N_("“{1}” is empty") : N_("“{1}” is not a file"),
                   text_from(path));
    return -1;
}

bool file_ends_early(const char *path, struct error *error)
{
    return error_set_with(error, ERROR_IO, N_("“{1}” could not be read to its end"), text_from(path));
}

struct text file_base_name(struct text path)
{
    for (size_t at = path.len; at > 0; at--)
        if (path.at[at - 1] == '/')
            return text_from_offset(path, at);
    return path;
}

/* Not every file system knows files without names. */
static int open_and_unlink(const char *folder)
{
    char path[NEW_FILE_NAME_BYTES];
    int len = snprintf(path, sizeof path, "%s/.unnamed-XXXXXX", folder);
    int descriptor = len > 0 && (size_t)len < sizeof path ? mkostemp(path, O_CLOEXEC) : -1;
    if (descriptor >= 0)
        unlink(path);
    return descriptor;
}

int file_unnamed(const char *folder)
{
    int descriptor = open(folder, O_TMPFILE | O_RDWR | O_CLOEXEC, S_IRUSR | S_IWUSR);
    return descriptor >= 0 ? descriptor : open_and_unlink(folder);
}

bool file_sync_name(const char *path)
{
    char folder[4096];
    const char *end = strrchr(path, '/');
    int len = snprintf(folder, sizeof folder, "%.*s/", end ? (int)(end - path) : 1, end ? path : ".");
    int descriptor = len > 0 && (size_t)len < sizeof folder ? open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC) : -1;
    bool done = descriptor >= 0 && fsync(descriptor) == 0;
    if (descriptor >= 0)
        close(descriptor);
    return done;
}

bool file_replace(const char *path, struct text bytes, struct error *error)
{
    struct new_file file;
    if (!new_file_open(&file, path, error))
        return false;
    if (new_file_write(&file, bytes, error))
        return new_file_finish(&file, error);
    new_file_drop(&file);
    return false;
}

bool file_check(const char *path, struct error *error)
{
    size_t len;
    int descriptor = file_open_whole(path, &len, error);
    if (descriptor >= 0)
        close(descriptor);
    return descriptor >= 0;
}

/* Copies exactly `len` bytes, a piece at a time. */
static bool copy_bytes(int descriptor, size_t len, const char *from, struct new_file *to, struct error *error)
{
    enum { PIECE_BYTES = 1 << 16 };
    char piece[PIECE_BYTES];
    for (size_t count; len > 0; len -= count) {
        count = len < PIECE_BYTES ? len : PIECE_BYTES;
        if (!descriptor_read(descriptor, piece, count))
            return file_ends_early(from, error);
        if (!new_file_write(to, (struct text){piece, count}, error))
            return false;
    }
    return true;
}

bool file_copy(const char *from, const char *to, struct error *error)
{
    size_t len;
    struct new_file file;
    int descriptor = file_open_whole(from, &len, error);
    if (descriptor < 0)
        return false;
    bool is_open = new_file_open(&file, to, error);
    bool is_copied = is_open && copy_bytes(descriptor, len, from, &file, error);
    close(descriptor);
    if (is_open && !is_copied)
        new_file_drop(&file);
    return is_copied && new_file_finish(&file, error);
}

bool file_digest(const char *path, char hex[SHA256_HEX_BYTES], struct error *error)
{
    size_t len;
    int descriptor = file_open_whole(path, &len, error);
    if (descriptor < 0)
        return false;
    bool is_read = hash_sha256_hex_of(descriptor, len, hex);
    close(descriptor);
    return is_read || file_ends_early(path, error);
}
