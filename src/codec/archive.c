#include "codec/archive.h"

#include <zip.h>

#include "base/arena.h"

/* Deflate reaches 1000 : 1 on zeros; the emptiest honest sheet stays far below this. Small members may do as they
 * like. */
enum { HIGHEST_RATIO = 200, UNSUSPECTED_BYTES = 8 << 20 };

struct archive {
    struct arena *arena;
    zip_t *zip;
    size_t room; /* unpacked bytes still allowed */
};

static void archive_close(void *archive)
{
    zip_t *zip = ((struct archive *)archive)->zip;
    if (zip)
        zip_discard(zip);
}

static zip_t *open_bytes(struct text bytes)
{
    zip_source_t *source = zip_source_buffer_create(bytes.at, bytes.len, 0, NULL);
    zip_t *zip = source ? zip_open_from_source(source, ZIP_RDONLY, NULL) : NULL;
    if (source && !zip)
        zip_source_free(source);
    return zip;
}

struct archive *archive_open(struct arena *arena, struct text bytes, size_t unpacked_bytes)
{
    struct archive *archive = arena_new(arena, struct archive);
    archive->arena = arena;
    archive->room = unpacked_bytes;
    arena_defer(arena, archive_close, archive);
    archive->zip = bytes.len ? open_bytes(bytes) : NULL;
    return archive->zip ? archive : NULL;
}

/* The number of a member, negative when there is none. */
static zip_int64_t member_of(const struct archive *archive, struct text name)
{
    SCRATCH(scratch, archive->arena);
    const char *terminated = text_terminated(scratch, name);
    zip_int64_t member = zip_name_locate(archive->zip, terminated, 0);
    return member >= 0 ? member : zip_name_locate(archive->zip, terminated, ZIP_FL_NOCASE);
}

bool archive_has(const struct archive *archive, struct text name)
{
    return member_of(archive, name) >= 0;
}

static bool is_bomb(const struct archive *archive, const zip_stat_t *stat)
{
    return stat->size > archive->room ||
           (stat->size > UNSUSPECTED_BYTES && stat->size / HIGHEST_RATIO > stat->comp_size);
}

/* Unpacks a member into `to`, which has room for the size it declares and one byte more: a member that is longer than
 * it says is a lie. The checksum is verified with the last byte. */
static bool unpack(struct archive *archive, zip_uint64_t member, char *to, size_t len)
{
    zip_file_t *file = zip_fopen_index(archive->zip, member, 0);
    if (!file)
        return false;
    size_t done = 0;
    zip_int64_t got;
    while ((got = zip_fread(file, to + done, len + 1 - done)) > 0 && (done += (size_t)got) <= len)
        ;
    zip_fclose(file);
    return got == 0 && done == len;
}

enum archive_answer archive_read(struct archive *archive, struct text name, struct text *bytes)
{
    zip_int64_t member = member_of(archive, name);
    if (member < 0)
        return ARCHIVE_ABSENT;
    zip_stat_t stat;
    if (zip_stat_index(archive->zip, (zip_uint64_t)member, 0, &stat) != 0 || !(stat.valid & ZIP_STAT_SIZE))
        return ARCHIVE_DAMAGED;
    if (stat.encryption_method != ZIP_EM_NONE)
        return ARCHIVE_ENCRYPTED;
    if (is_bomb(archive, &stat))
        return ARCHIVE_BOMB;
    archive->room -= stat.size;
    char *at = arena_array(archive->arena, char, stat.size + 1);
    if (!unpack(archive, (zip_uint64_t)member, at, stat.size))
        return ARCHIVE_DAMAGED;
    *bytes = (struct text){at, stat.size};
    return ARCHIVE_READ;
}
