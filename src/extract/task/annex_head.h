/*
 * annex_head.h: the rows of heads at the top of a table, and what they make of its columns. Used by annex_*.c and
 * passage.c alone.
 *
 * Heads of two rows, "Đơn vị thực hiện" over "Chủ trì | Phối hợp", are merged cells where the file says so. In a text
 * that bars part nobody knows which were merged: there a second row that is nothing but heads tells.
 */
#ifndef EXTRACT_TASK_ANNEX_HEAD_H
#define EXTRACT_TASK_ANNEX_HEAD_H

#include "extract/task/annex_column.h"
#include "extract/task/finder.h"

enum { MOST_COLUMNS = 24 };

struct table {
    size_t first, end; /* passages */
    size_t body;       /* the first passage below the heads */
    enum column columns[MOST_COLUMNS];
    size_t count;
};

/* One past the last cell before `limit` of the row that begins at `first`. */
size_t annex_row_end(const struct passage *passages, size_t first, size_t limit);

/* Reads the heads in the first rows of table->first to table->end; false when the table is none of tasks. */
bool annex_heads_read(const struct passage *passages, struct table *table);

/* Whether a table of tasks begins with the row that `passage` is the first cell of. */
bool annex_begins(const struct passages *passages, size_t passage);

/* Whether the cells [first, end) are a row of heads in the midst of a table: "TT | Nhiệm vụ | …", numbers first. */
bool annex_heads_begin(const struct passage *passages, size_t first, size_t end);

/* Whether the cells [first, end) are a row that says the heads again, at the top of a page. */
bool annex_heads_repeated(const struct finder *finder, const struct table *table, size_t first, size_t end);

#endif
