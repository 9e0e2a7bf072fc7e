/*
 * log.h: a whole log in memory, for tests: every whole subtree is kept, so that it serves as a source of hashes.
 */
#ifndef SUPPORT_LOG_H
#define SUPPORT_LOG_H

#include "base/list.h"
#include "ledger/tree.h"

struct digest_list {
    struct digest *at;
    size_t count, capacity;
};

struct test_log {
    struct arena *arena;
    struct tree tree;
    struct digest_list levels[TREE_LEVELS];
};

static inline void test_log_keep(void *owner, unsigned level, uint64_t index, struct digest hash)
{
    struct test_log *log = owner;
    (void)index;
    LIST_ADD(log->arena, &log->levels[level], hash);
}

static inline void test_log_add(struct test_log *log, struct text entry)
{
    tree_append(&log->tree, tree_leaf(entry), test_log_keep, log);
}

static inline bool test_log_hash(void *owner, unsigned level, uint64_t index, struct digest *hash)
{
    const struct test_log *log = owner;
    if (index >= log->levels[level].count)
        return false;
    *hash = log->levels[level].at[index];
    return true;
}

static inline struct tree_source test_log_source(struct test_log *log)
{
    return (struct tree_source){test_log_hash, log};
}

#endif
