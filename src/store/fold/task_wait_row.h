/*
 * task_wait_row.h: which task waits for whose word, for what and since when, as rows, for the files of store/ alone.
 *
 * The longest wait of a unit is its first row.
 */
#ifndef STORE_FOLD_TASK_WAIT_ROW_H
#define STORE_FOLD_TASK_WAIT_ROW_H

#include "model/task_state.h"
#include "store/engine/query.h"

struct task_wait_row {
    int64_t unit; /* NO_NUMBER: whoever assigned it */
    enum task_wait what;
    int64_t since, task;
};

/* What a record waits for; nothing where it was not assigned. */
struct task_wait_row task_wait_row_of(const struct task_record *record);

bool task_wait_row_is_same(const struct task_wait_row *one, const struct task_wait_row *other);

/* Puts a row in the place of another; one that waits for nothing is none. */
MUST_USE bool task_wait_row_change(struct connection *connection, const struct task_wait_row *before,
                                   const struct task_wait_row *after, struct error *error);

#endif
