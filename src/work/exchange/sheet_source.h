/*
 * sheet_source.h: where the lines of a tracking sheet come from: separated values, or the cells that a child has read.
 * For sheet_pages.c alone.
 */
#ifndef WORK_EXCHANGE_SHEET_SOURCE_H
#define WORK_EXCHANGE_SHEET_SOURCE_H

#include "work/exchange/sheet_pages.h"

enum sheet_step { SHEET_STEP_LINE, SHEET_STEP_PAGE, SHEET_STEP_END };

/* What stands next in a file; its words until the step after it. */
struct sheet_row {
    struct sheet_cell cells[SHEET_COLUMNS];
    size_t count, number;
    struct text page; /* SHEET_STEP_PAGE: what it is called */
};

/* Lines of separated values; they have one page. */
struct sheet_values;
struct sheet_values *sheet_values_of(struct arena *arena, struct text words);
MUST_USE bool sheet_values_next(struct sheet_values *values, struct sheet_row *row, enum sheet_step *step,
                                struct error *error);
void sheet_values_told(const struct sheet_values *values, size_t *done, size_t *all);

/* Rows of cells that stand somewhere. */
struct sheet_cells;
struct sheet_cells *sheet_cells_of(struct arena *arena, struct reader_pieces *pieces);
MUST_USE bool sheet_cells_next(struct sheet_cells *cells, struct sheet_row *row, enum sheet_step *step,
                               struct error *error);

#endif
