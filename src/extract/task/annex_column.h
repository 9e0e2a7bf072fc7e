/*
 * annex_column.h: what the columns of a table hold, told by their heads. Used by annex_*.c alone.
 */
#ifndef EXTRACT_TASK_ANNEX_COLUMN_H
#define EXTRACT_TASK_ANNEX_COLUMN_H

#include "extract/task/finder.h"

enum { MOST_COLUMNS = 24 };

enum column {
    COLUMN_OTHER,
    COLUMN_NUMBER,
    COLUMN_WORK,
    COLUMN_LEAD,
    COLUMN_PARTNER,
    COLUMN_TIME,
    COLUMN_PRODUCT,
    COLUMN_DECIDER,
    COLUMN_KINDS
};

struct table {
    size_t first, end; /* passages */
    size_t body;       /* the first passage below the heads */
    enum column columns[MOST_COLUMNS];
    size_t count;
};

/* Reads the heads in the first rows of table->first to table->end; false when the table is none of tasks. */
bool annex_heads_read(const struct passage *passages, struct table *table);

/* Whether a table of tasks begins with the row that `passage` is the first cell of. */
bool annex_begins(const struct passages *passages, size_t passage);

/* Whether the cells [first, end) are a row that says the heads again, at the top of a page. */
bool annex_heads_repeated(const struct finder *finder, const struct table *table, size_t first, size_t end);

#endif
