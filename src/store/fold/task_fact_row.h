/*
 * task_fact_row.h: the facts about a task as rows, for the files of store/ alone.
 */
#ifndef STORE_FOLD_TASK_FACT_ROW_H
#define STORE_FOLD_TASK_FACT_ROW_H

#include "model/task_record.h"
#include "store/engine/query.h"

/* Adds what happened to a task; so many rows cost little more than one. */
enum { TASK_FACTS_TOGETHER = 4 };
MUST_USE bool task_fact_rows_add(struct connection *connection, int64_t task, const struct task_fact *facts,
                                 size_t count, struct error *error);

/* Takes a fact from the columns of a row, in the order of the table. */
struct task_fact task_fact_row_get(struct query *query);

/* Reads what happened to a task, up to an event of the ledger, as it is after what was corrected and taken back. */
MUST_USE bool task_fact_rows_read(struct connection *connection, struct arena *arena, int64_t task, int64_t known,
                                  struct task_fact_list *facts, struct error *error);

/* Folds a task's facts anew, cut. The record is not assigned (NO_MOMENT) where none is left. ERROR_DAMAGED where one
 * cannot follow what came before it. */
MUST_USE bool task_fact_rows_fold(struct connection *connection, struct arena *arena, const struct task_cut *cut,
                                  struct task_record *record, struct error *error);

#endif
