#include "base/mapping.h"

#include <errno.h>
#include <stdint.h>
#include <sys/mman.h>
#include <unistd.h>

#include "base/arena.h"
#include "base/file.h"
#include "base/message.h"

enum { PIECE_BYTES = 1 << 18 };

struct mapping {
    void *at;
    size_t len;
};

static void mapping_close(void *mapping)
{
    struct mapping *mapped = mapping;
    munmap(mapped->at, mapped->len);
}

bool descriptor_map(struct arena *arena, int descriptor, size_t len, struct text *bytes)
{
    struct mapping *mapping = arena_new(arena, struct mapping);
    void *at = mmap(NULL, len, PROT_READ, MAP_PRIVATE, descriptor, 0);
    if (at == MAP_FAILED)
        return false;
    *mapping = (struct mapping){at, len};
    arena_defer(arena, mapping_close, mapping);
    *bytes = (struct text){at, len};
    return true;
}

enum copied { COPIED, NOT_READ, NOT_WRITTEN };

static enum copied copy_bytes(struct arena *arena, int from, int to, size_t len)
{
    SCRATCH(scratch, arena);
    char *piece = arena_array(scratch, char, PIECE_BYTES);
    for (size_t count; len > 0; len -= count) {
        count = len < PIECE_BYTES ? len : PIECE_BYTES;
        errno = 0; /* stays so where the file ends early */
        if (!descriptor_read(from, piece, count))
            return NOT_READ;
        if (!descriptor_write(to, piece, count))
            return NOT_WRITTEN;
    }
    return COPIED;
}

bool file_map(struct arena *arena, const char *path, const char *folder, struct text *bytes, struct error *error)
{
    SCRATCH(scratch, arena);
    size_t len;
    int from = file_open_whole(path, &len, error);
    if (from < 0)
        return false;
    arena_defer(scratch, descriptor_close, DESCRIPTOR_POINTER(from));
    int copy = file_unnamed(folder);
    if (copy < 0)
        return file_not_written(folder, error);
    arena_defer(scratch, descriptor_close, DESCRIPTOR_POINTER(copy));
    enum copied copied = copy_bytes(scratch, from, copy, len);
    if (copied != COPIED)
        return copied == NOT_WRITTEN ? file_not_written(folder, error) : file_ends_early(path, error);
    return descriptor_map(arena, copy, len, bytes) || file_ends_early(path, error);
}

void mapping_release(struct text bytes, size_t done)
{
    size_t page = (size_t)sysconf(_SC_PAGESIZE);
    union {
        const char *read;
        void *mapped;
    } at = {.read = bytes.at};
    madvise(at.mapped, done / page * page, MADV_DONTNEED);
}
