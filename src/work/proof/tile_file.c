#include "work/proof/tile_file.h"

#include <errno.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/arena.h"
#include "base/file.h"
#include "base/message.h"

static bool is_link(const char *path)
{
    struct stat there;
    return lstat(path, &there) == 0 && S_ISLNK(there.st_mode);
}

static bool refuse_link(const char *path, struct error *error)
{
    error_set_with(error, ERROR_IO, N_("“{1}” is a symbolic link, and tiles are not written through one"),
                   text_from(path));
    error_add_hint(error, N_("name the folder that it leads to, or take the link away"));
    return false;
}

static bool make_folder(const char *folder, struct error *error)
{
    if (mkdir(folder, 0777) == 0 ? file_sync_name(folder) : errno == EEXIST)
        return true;
    int cause = errno;
    error_set_with(error, ERROR_IO, N_("the folder “{1}” cannot be made: {2}"), text_from(folder));
    return error_add_cause(error, 2, cause);
}

bool tile_file_prepare(struct arena *arena, const char *path, size_t root_len, struct error *error)
{
    for (const char *slash = strchr(path + 1, '/'); slash; slash = strchr(slash + 1, '/')) {
        size_t len = (size_t)(slash - path);
        const char *folder = text_terminated(arena, (struct text){path, len});
        if (len >= root_len && is_link(folder))
            return refuse_link(folder, error);
        if (!make_folder(folder, error))
            return false;
    }
    return !is_link(path) || refuse_link(path, error);
}

bool tile_file_read(struct arena *arena, const char *path, size_t maximum_bytes, struct text *bytes)
{
    SCRATCH(scratch, arena);
    struct stat status;
    int descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOFOLLOW);
    if (descriptor < 0)
        return false;
    arena_defer(scratch, descriptor_close, DESCRIPTOR_POINTER(descriptor));
    if (fstat(descriptor, &status) != 0 || !S_ISREG(status.st_mode) || (uint64_t)status.st_size > maximum_bytes)
        return false;
    size_t len = (size_t)status.st_size;
    char *at = arena_array(arena, char, len + 1);
    *bytes = (struct text){at, len};
    return descriptor_read(descriptor, at, len);
}

bool tile_file_holds(struct arena *arena, const char *path, struct text bytes)
{
    SCRATCH(scratch, arena);
    struct text there;
    return tile_file_read(scratch, path, bytes.len, &there) && text_equal(there, bytes);
}
