#include "store/log/log_tree.h"

#include "base/arena.h"
#include "base/message.h"
#include "ledger/tile.h"
#include "store/log/event_row.h"
#include "store/log/log.h"
#include "store/log/tile_root.h"

/* The root of 2^level events, which begin at a multiple of that. */
static bool hash_events(const struct log_tree *log, unsigned level, uint64_t index, struct digest *hash)
{
    uint64_t first = index << level, count = (uint64_t)1 << level;
    struct tree tree = {0};
    struct query query = query_of(log->connection, SQL_EVENT_LIST);
    query_set_number(&query, EVENT_LIST_BOOK, BOOK_NUMBER);
    query_set_number(&query, EVENT_LIST_FIRST, (int64_t)first);
    query_set_number(&query, EVENT_LIST_COUNT, (int64_t)count);
    while (query_next(&query)) {
        struct event_row row = event_row_read(&query);
        struct commitment commitment = opening_commitment(&row.opening);
        tree_append(&tree, commitment_leaf(&commitment), NULL, NULL);
    }
    if (!query_end(&query, log->error))
        return false;
    if (tree.size != count)
        return error_set(log->error, ERROR_DAMAGED, N_("an event cannot be read; see “roviec verify”"));
    *hash = tree_root(&tree);
    return true;
}

static bool find_hash(void *owner, unsigned level, uint64_t index, struct digest *hash)
{
    const struct log_tree *log = owner;
    bool is_there = false;
    if (level == TILE_HEIGHT && !tile_root_get(log->connection, index, hash, &is_there, log->error))
        return false;
    if (is_there)
        return true;
    if (level <= TILE_HEIGHT)
        return hash_events(log, level, index, hash);
    struct digest left, right;
    if (!find_hash(owner, level - 1, 2 * index, &left) || !find_hash(owner, level - 1, 2 * index + 1, &right))
        return false;
    *hash = tree_node(left, right);
    return true;
}

struct tree_source log_tree_source(struct log_tree *tree)
{
    return (struct tree_source){find_hash, tree};
}
