/*
 * annex_task.h: the tasks that a row of a table gives. Used by annex_*.c alone.
 */
#ifndef EXTRACT_TASK_ANNEX_TASK_H
#define EXTRACT_TASK_ANNEX_TASK_H

#include "extract/task/annex_row.h"

/* One past the last word of a cell, the marks at its end left out. */
size_t annex_cell_end(const struct words *words);

/* Adds the tasks of a row, most often one; `heading` leads where the row names nobody. */
void annex_row_add(struct finder *finder, const struct row *row, const struct field_list *heading);

#endif
