/*
 * tile.h: a log as static files (C2SP tlog-tiles): which tiles there are, what they are called, where a hash stands.
 *
 * A tile of level l holds up to 256 roots of whole subtrees of 256^l leaves each. Tile n of it covers the roots
 * n·256 to n·256+255. A tile that is not full yet is partial, named with its width, and never feeds the level above.
 * Entry bundles hold the entries themselves: a 16-bit big-endian length and the bytes, up to 256 times.
 */
#ifndef LEDGER_TILE_H
#define LEDGER_TILE_H

#include "base/buffer.h"
#include "ledger/tree.h"

enum { TILE_WIDTH = 256, TILE_HEIGHT = 8, TILE_LEVELS = 8, TILE_PATH_BYTES = 64, ENTRY_MAXIMUM_BYTES = 65535 };

struct tile {
    unsigned level;
    uint64_t index;
    unsigned width; /* 1–256 hashes or entries; 256 is a full tile */
    bool is_bundle; /* of entries; its level is 0 */
};

/* "tile/0/x001/x234/067", "tile/entries/000.p/3". */
struct text tile_path_print(const struct tile *tile, char to[TILE_PATH_BYTES]);

/* How wide the tile is in a log of `size` leaves; 0 when it is not there. */
unsigned tile_width(unsigned level, uint64_t index, uint64_t size);

/* Hash sources read tiles through this: the hashes of one tile of a log, `width` of them; false when it cannot be had.
 */
struct tile_source {
    bool (*hashes)(void *owner, const struct tile *tile, struct text *bytes);
    void *owner;
    uint64_t size;
};

/* The root of a whole subtree, from the tiles of a log. False when a tile cannot be had or is too short. */
MUST_USE bool tile_hash(const struct tile_source *source, unsigned level, uint64_t index, struct digest *hash);

/* Adds one entry to a bundle; it has at most ENTRY_MAXIMUM_BYTES. */
void bundle_add(struct buffer *bundle, struct text entry);

/* Takes the next entry off a bundle; false at its end and where it is cut off. */
MUST_USE bool bundle_next(struct text *bundle, struct text *entry);

#endif
