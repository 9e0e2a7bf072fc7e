/*
 * task_row.h: the record of a task as a row, for the files of store/ alone.
 */
#ifndef STORE_FOLD_TASK_ROW_H
#define STORE_FOLD_TASK_ROW_H

#include "model/task_record.h"
#include "store/engine/query.h"

/* Writes the record over the one before. */
MUST_USE bool task_row_set(struct connection *connection, const struct task_record *record, struct error *error);

/* Takes a record from the columns of a row, in the order of the table. */
struct task_record task_row_get(struct query *query);

/* Takes what is counted alone (task-counted-columns.def); all else is as before the first fact, and where the task
 * stands is not told. */
struct task_record task_row_get_counted(struct query *query);

#endif
