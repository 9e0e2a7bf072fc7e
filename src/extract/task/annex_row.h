/*
 * annex_row.h: a row of a table of tasks, its cells by what they hold. Used by annex_*.c alone.
 */
#ifndef EXTRACT_TASK_ANNEX_ROW_H
#define EXTRACT_TASK_ANNEX_ROW_H

#include "extract/task/annex_head.h"

struct row {
    const struct passage *cells[COLUMN_KINDS]; /* the first cell of each kind */
    size_t first, end;                         /* passages */
};

struct row_list {
    struct row *at;
    size_t count, capacity;
};

/* Reads the row that begins with the passage `first`. */
void row_read(const struct finder *finder, const struct table *table, size_t first, struct row *row);

/* Gives the row what cells above it hold that are merged over it too, or that its text lost. */
void row_take_merged(const struct finder *finder, const struct row *above, struct row *row);

#endif
