/*
 * tile_root.h: the roots of the ledger's full tiles, kept so that a proof need not read the whole ledger, for the files
 * of store/ alone.
 *
 * A tile is 256 events (ledger/tile.h). What is not kept is worked out from the events (log_tree.h): a root that is
 * missing is no damage, a wrong one is.
 */
#ifndef STORE_LOG_TILE_ROOT_H
#define STORE_LOG_TILE_ROOT_H

#include "ledger/tree.h"
#include "store/engine/connection.h"

struct tile_root {
    bool is_full; /* false: no tile has become full */
    uint64_t tile;
    struct digest root;
};

#define TILE_ROOT_NONE                                                                                                 \
    (struct tile_root)                                                                                                 \
    {                                                                                                                  \
        .is_full = false                                                                                               \
    }

/* Catches, of the subtrees that a leaf completes, the tile: for tree_append. */
void tile_root_catch(void *caught, unsigned level, uint64_t index, struct digest hash);

/* Keeps a tile that has become full. */
MUST_USE bool tile_root_keep(struct connection *connection, const struct tile_root *filled, struct error *error);

MUST_USE bool tile_root_get(struct connection *connection, uint64_t tile, struct digest *root, bool *is_there,
                            struct error *error);

/* Makes once more, in the tables of a replay, what the book keeps of a tile that has become full: compare.h tells
 * whether the two are the same. */
MUST_USE bool tile_root_replay(struct connection *book, struct connection *replay, const struct tile_root *filled,
                               struct error *error);

#endif
