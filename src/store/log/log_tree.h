/*
 * log_tree.h: the hashes of the ledger's tree, out of the events themselves, for the files of store/ alone.
 *
 * Within a tile of 256 events they are worked out anew, above it they come from the roots that are kept: an inclusion
 * proof reads some five hundred events and a row a tile, however large the ledger is.
 */
#ifndef STORE_LOG_LOG_TREE_H
#define STORE_LOG_LOG_TREE_H

#include "ledger/tree.h"
#include "store/engine/connection.h"

struct log_tree {
    struct connection *connection;
    struct arena *arena;
    struct error *error; /* filled when a hash could not be had */
};

struct tree_source log_tree_source(struct log_tree *tree);

#endif
