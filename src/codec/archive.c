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

struct archive_member {
    zip_file_t *file;
    size_t left; /* of the bytes that it says it has */
};

static void member_close(void *member)
{
    zip_fclose(((struct archive_member *)member)->file);
}

/* Opens a member that may be unpacked, all of it on the account of the archive. */
static enum archive_answer open_member(struct archive *archive, struct text name, struct archive_member *member)
{
    zip_int64_t number = member_of(archive, name);
    if (number < 0)
        return ARCHIVE_ABSENT;
    zip_stat_t stat;
    if (zip_stat_index(archive->zip, (zip_uint64_t)number, 0, &stat) != 0 || !(stat.valid & ZIP_STAT_SIZE))
        return ARCHIVE_DAMAGED;
    if (stat.encryption_method != ZIP_EM_NONE)
        return ARCHIVE_ENCRYPTED;
    if (is_bomb(archive, &stat))
        return ARCHIVE_BOMB;
    *member = (struct archive_member){zip_fopen_index(archive->zip, (zip_uint64_t)number, 0), stat.size};
    if (!member->file)
        return ARCHIVE_DAMAGED;
    archive->room -= stat.size;
    return ARCHIVE_READ;
}

enum archive_answer archive_open_member(struct archive *archive, struct arena *arena, struct text name,
                                        struct archive_member **member)
{
    struct archive_member *opened = arena_new(arena, struct archive_member);
    enum archive_answer answer = open_member(archive, name, opened);
    if (answer != ARCHIVE_READ)
        return answer;
    arena_defer(arena, member_close, opened);
    *member = opened;
    return ARCHIVE_READ;
}

/* A member that is longer or shorter than it says is a lie. The checksum is verified with the last byte. */
ptrdiff_t archive_member_read(void *member, char *to, size_t len)
{
    struct archive_member *read = member;
    zip_int64_t got = zip_fread(read->file, to, len);
    if (got < 0 || (size_t)got > read->left || (got == 0 && read->left > 0))
        return -1;
    read->left -= (size_t)got;
    return (ptrdiff_t)got;
}

enum archive_answer archive_read(struct archive *archive, struct text name, struct text *bytes)
{
    SCRATCH(scratch, archive->arena);
    struct archive_member *member;
    enum archive_answer answer = archive_open_member(archive, scratch, name, &member);
    if (answer != ARCHIVE_READ)
        return answer;
    size_t len = member->left, done = 0;
    char *at = arena_array(archive->arena, char, len + 1);
    ptrdiff_t got;
    while ((got = archive_member_read(member, at + done, len + 1 - done)) > 0)
        done += (size_t)got;
    if (got < 0)
        return ARCHIVE_DAMAGED;
    *bytes = (struct text){at, len};
    return ARCHIVE_READ;
}
