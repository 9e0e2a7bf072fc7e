#include "document/bitmap.h"

#include "base/arena.h"
#include "document/doc/bytes.h"

/* Places of numbers in the head of a bitmap, and what they may be. */
enum {
    FILE_HEAD_BYTES = 14,
    HEAD_BYTES = 40,
    HEAD_BYTES_MOST = 124,
    BITS_AT = 14,
    COMPRESSION_AT = 16,
    COLOURS_AT = 32,
    INDEXED_BITS_MOST = 8,
    COLOURS_MOST = 256,
    COLOUR_BYTES = 4,
    MASKED = 3,
    MASKS_BYTES = 12
};

static void put_number(char *to, size_t number)
{
    for (int i = 0; i < 4; i++)
        to[i] = (char)(number >> (8 * i) & 0xFF);
}

struct text bitmap_file(struct arena *arena, struct text dib)
{
    size_t head = bytes_number(dib, 0, 4), bits = bytes_number(dib, BITS_AT, 2),
           colours = bytes_number(dib, COLOURS_AT, 4);
    if (dib.len <= HEAD_BYTES || head < HEAD_BYTES || head > HEAD_BYTES_MOST || colours > COLOURS_MOST)
        return TEXT_NONE;
    if (colours == 0 && bits <= INDEXED_BITS_MOST)
        colours = (size_t)1 << bits;
    bool has_masks = head == HEAD_BYTES && bytes_number(dib, COMPRESSION_AT, 4) == MASKED;
    char *file = arena_array(arena, char, FILE_HEAD_BYTES + dib.len);
    memcpy(file, "BM", 2);
    put_number(file + 2, FILE_HEAD_BYTES + dib.len);
    put_number(file + 10, FILE_HEAD_BYTES + head + colours * COLOUR_BYTES + (has_masks ? MASKS_BYTES : 0));
    memcpy(file + FILE_HEAD_BYTES, dib.at, dib.len);
    return (struct text){file, FILE_HEAD_BYTES + dib.len};
}
