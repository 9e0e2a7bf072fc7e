/*
 * task_digest.h: all tasks of a book as one number, now or as they were known at a point of the ledger.
 */
#ifndef PROPERTY_TASK_DIGEST_H
#define PROPERTY_TASK_DIGEST_H

#include "model/task_record.h"
#include "store/store.h"

struct task_digest {
    uint64_t digest;
    size_t tasks;
};

/* Fails the test when the book does not answer. */
struct task_digest task_digest_of(struct store *store, struct task_cut cut);

#endif
