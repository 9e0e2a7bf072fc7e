/*
 * annex_column.h: what a column of a table holds, told by a cell of its head. Used by annex_*.c alone.
 */
#ifndef EXTRACT_TASK_ANNEX_COLUMN_H
#define EXTRACT_TASK_ANNEX_COLUMN_H

#include "extract/block/word.h"

enum column {
    COLUMN_OTHER,
    COLUMN_NUMBER,
    COLUMN_WORK,
    COLUMN_LEAD,
    COLUMN_PARTNER,
    COLUMN_START, /* when the work begins: "Từ", beside "Đến" */
    COLUMN_TIME,
    COLUMN_PRODUCT,
    COLUMN_DECIDER,
    COLUMN_KINDS
};

/* What a column holds whose head has these words. */
enum column column_of_head(const struct words *words);

/* "Đơn vị" and no more: leads in a table of tasks, but makes none of a table of sums. */
bool column_is_bare_unit(const struct words *words);

/* Whether the words are a head and nothing else, of whatever column. */
bool column_head_fills(const struct words *words);

#endif
