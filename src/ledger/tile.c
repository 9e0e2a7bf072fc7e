#include "ledger/tile.h"

#include <assert.h>

enum { GROUP = 1000, MOST_GROUPS = 7 };

/* The index in groups of three digits, all but the last with an "x" before them. */
static size_t print_index(uint64_t index, char *to, size_t room)
{
    unsigned groups[MOST_GROUPS];
    size_t count = 0, len = 0;
    do {
        groups[count++] = (unsigned)(index % GROUP);
        index /= GROUP;
    } while (index > 0);
    while (count-- > 0)
        len += (size_t)snprintf(to + len, room - len, "%s%03u%s", count ? "x" : "", groups[count], count ? "/" : "");
    return len;
}

struct text tile_path_print(const struct tile *tile, char to[TILE_PATH_BYTES])
{
    size_t len = tile->is_bundle ? (size_t)snprintf(to, TILE_PATH_BYTES, "tile/entries/")
                                 : (size_t)snprintf(to, TILE_PATH_BYTES, "tile/%u/", tile->level);
    len += print_index(tile->index, to + len, TILE_PATH_BYTES - len);
    if (tile->width < TILE_WIDTH)
        len += (size_t)snprintf(to + len, TILE_PATH_BYTES - len, ".p/%u", tile->width);
    return (struct text){to, len};
}

unsigned tile_width(unsigned level, uint64_t index, uint64_t size)
{
    unsigned shift = level * TILE_HEIGHT;
    uint64_t hashes = shift < 64 ? size >> shift : 0;
    if (index >= (hashes + TILE_WIDTH - 1) / TILE_WIDTH)
        return 0;
    uint64_t left = hashes - index * TILE_WIDTH;
    return left < TILE_WIDTH ? (unsigned)left : TILE_WIDTH;
}

static struct digest fold_hashes(const char *hashes, size_t count)
{
    struct digest digest;
    if (count == 1) {
        memcpy(digest.at, hashes, SHA256_BYTES);
        return digest;
    }
    return tree_node(fold_hashes(hashes, count / 2), fold_hashes(hashes + count / 2 * SHA256_BYTES, count / 2));
}

bool tile_hash(const struct tile_source *source, unsigned level, uint64_t index, struct digest *hash)
{
    unsigned within = level % TILE_HEIGHT;
    uint64_t first = index << within; /* of the hashes on the tile's own level */
    struct tile tile = {.level = level / TILE_HEIGHT, .index = first / TILE_WIDTH};
    size_t place = first % TILE_WIDTH, count = (size_t)1 << within;
    tile.width = tile_width(tile.level, tile.index, source->size);
    struct text bytes;
    if (place + count > tile.width || !source->hashes(source->owner, &tile, &bytes) ||
        bytes.len < (place + count) * SHA256_BYTES)
        return false;
    *hash = fold_hashes(bytes.at + place * SHA256_BYTES, count);
    return true;
}

void bundle_add(struct buffer *bundle, struct text entry)
{
    assert(entry.len <= ENTRY_MAXIMUM_BYTES);
    buffer_add_byte(bundle, (char)(entry.len >> 8));
    buffer_add_byte(bundle, (char)(entry.len & 0xff));
    buffer_add(bundle, entry);
}

bool bundle_next(struct text *bundle, struct text *entry)
{
    if (bundle->len < 2)
        return false;
    size_t len = (size_t)(unsigned char)bundle->at[0] << 8 | (unsigned char)bundle->at[1];
    if (bundle->len - 2 < len)
        return false;
    *entry = text_slice(*bundle, 2, 2 + len);
    *bundle = text_from_offset(*bundle, 2 + len);
    return true;
}
