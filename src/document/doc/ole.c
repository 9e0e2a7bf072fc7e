#include "document/doc/ole.h"

#include "base/arena.h"
#include "base/buffer.h"
#include "document/doc/bytes.h"

enum {
    HEADER_BYTES = 512,
    SMALL_SECTOR_BYTES = 64,
    SMALL_STREAM_BELOW = 4096,
    FIRST_LISTED = 0x4C, /* the first sectors of the FAT are listed in the header */
    LISTED_IN_HEADER = 109,
    ENTRY_BYTES = 128,
    ENTRY_ROOT = 5,
    ENTRY_STREAM = 2
};

/* Sector numbers from here on have other meanings: end of chain, free. */
static const uint32_t LARGEST_SECTOR = 0xFFFFFFFA;

static struct text sector(const struct ole *ole, uint32_t number)
{
    size_t at = ((size_t)number + 1) * ole->sector_bytes;
    return text_slice(ole->bytes, at, at + ole->sector_bytes);
}

/* The bytes of a chain, `len` at most; a circle ends where the file would. */
static struct text read_chain(const struct ole *ole, uint32_t first, size_t len)
{
    if (len > ole->bytes.len)
        len = ole->bytes.len;
    struct buffer chain = buffer_open(ole->arena, len + ole->sector_bytes);
    for (uint32_t number = first; number < LARGEST_SECTOR && chain.len < len;) {
        struct text part = sector(ole, number);
        if (part.len == 0)
            break;
        buffer_add(&chain, part);
        if (((size_t)number + 1) * 4 > ole->next_sectors.len)
            break;
        number = bytes_number(ole->next_sectors, (size_t)number * 4, 4);
    }
    return text_slice(buffer_text(&chain), 0, len);
}

static struct text read_small_chain(const struct ole *ole, uint32_t first, size_t len)
{
    struct buffer chain = buffer_open(ole->arena, SMALL_STREAM_BELOW + SMALL_SECTOR_BYTES);
    for (uint32_t number = first; number < LARGEST_SECTOR && chain.len < len;) {
        size_t at = (size_t)number * SMALL_SECTOR_BYTES;
        struct text part = text_slice(ole->small_stream, at, at + SMALL_SECTOR_BYTES);
        if (part.len == 0)
            break;
        buffer_add(&chain, part);
        if (((size_t)number + 1) * 4 > ole->next_small_sectors.len)
            break;
        number = bytes_number(ole->next_small_sectors, (size_t)number * 4, 4);
    }
    return text_slice(buffer_text(&chain), 0, len);
}

/* The FAT: its sectors are listed in the header, then in sectors chained by their last number. */
static struct text read_table(const struct ole *ole)
{
    size_t most = ole->bytes.len / ole->sector_bytes + 1;
    struct buffer table = buffer_open(ole->arena, (most + LISTED_IN_HEADER) * ole->sector_bytes);
    for (size_t i = 0; i < LISTED_IN_HEADER; i++) {
        uint32_t number = bytes_number(ole->bytes, FIRST_LISTED + 4 * i, 4);
        if (number < LARGEST_SECTOR)
            buffer_add(&table, sector(ole, number));
    }
    uint32_t list = bytes_number(ole->bytes, 0x44, 4);
    for (size_t lists = 0; list < LARGEST_SECTOR && lists < most && table.len < most * ole->sector_bytes; lists++) {
        struct text numbers = sector(ole, list);
        for (size_t at = 0; at + 8 <= numbers.len && table.len < most * ole->sector_bytes; at += 4) {
            uint32_t number = bytes_number(numbers, at, 4);
            if (number < LARGEST_SECTOR)
                buffer_add(&table, sector(ole, number));
        }
        list = numbers.len ? bytes_number(numbers, numbers.len - 4, 4) : LARGEST_SECTOR;
    }
    return buffer_text(&table);
}

static bool is_entry_named(struct text entry, struct text name)
{
    if (bytes_number(entry, 64, 2) != 2 * (name.len + 1) || name.len > 31)
        return false;
    for (size_t i = 0; i < name.len; i++)
        if (bytes_number(entry, 2 * i, 2) != (unsigned char)name.at[i])
            return false;
    return true;
}

static struct text entry_at(const struct ole *ole, size_t index)
{
    return text_slice(ole->directory, index * ENTRY_BYTES, (index + 1) * ENTRY_BYTES);
}

bool ole_open(struct arena *arena, struct text bytes, struct ole *ole)
{
    *ole = (struct ole){.arena = arena, .bytes = bytes};
    uint32_t shift = bytes_number(bytes, 0x1E, 2);
    if (bytes.len < HEADER_BYTES || (shift != 9 && shift != 12))
        return false;
    ole->sector_bytes = (size_t)1 << shift;
    ole->next_sectors = read_table(ole);
    ole->directory = read_chain(ole, bytes_number(bytes, 0x30, 4), bytes.len);
    ole->next_small_sectors = read_chain(ole, bytes_number(bytes, 0x3C, 4), bytes.len);
    struct text root = entry_at(ole, 0);
    if (bytes_number(root, 66, 1) != ENTRY_ROOT)
        return false;
    ole->small_stream = read_chain(ole, bytes_number(root, 116, 4), bytes_number(root, 120, 4));
    return true;
}

/* Entries of a storage hang in a tree; those of inner storages (embedded documents) in trees of their own. */
static bool find_entry(const struct ole *ole, struct text name, struct text *found)
{
    size_t count = ole->directory.len / ENTRY_BYTES, waiting_count = 1;
    uint32_t *waiting = arena_array(ole->arena, uint32_t, 2 * count + 1);
    bool *is_seen = arena_array(ole->arena, bool, count);
    waiting[0] = bytes_number(entry_at(ole, 0), 76, 4);
    while (waiting_count > 0) {
        uint32_t index = waiting[--waiting_count];
        if (index >= count || is_seen[index])
            continue;
        is_seen[index] = true;
        struct text entry = entry_at(ole, index);
        if (bytes_number(entry, 66, 1) == ENTRY_STREAM && is_entry_named(entry, name)) {
            *found = entry;
            return true;
        }
        waiting[waiting_count++] = bytes_number(entry, 68, 4);
        waiting[waiting_count++] = bytes_number(entry, 72, 4);
    }
    return false;
}

bool ole_stream(const struct ole *ole, struct text name, struct text *stream)
{
    struct text entry;
    if (!find_entry(ole, name, &entry))
        return false;
    uint32_t first = bytes_number(entry, 116, 4), len = bytes_number(entry, 120, 4);
    *stream = len < SMALL_STREAM_BELOW ? read_small_chain(ole, first, len) : read_chain(ole, first, len);
    return true;
}
