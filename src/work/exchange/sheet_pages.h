/*
 * sheet_pages.h: a file as pages of cells, whatever kind of file it is: a workbook, a page or document with tables, or
 * separated values in any encoding that offices use.
 *
 * A cell that is merged over several rows stands in each of them; over several columns it stands in the first. Words
 * are trimmed and keep their line ends. Lines that hold nothing are left out.
 */
#ifndef WORK_EXCHANGE_SHEET_PAGES_H
#define WORK_EXCHANGE_SHEET_PAGES_H

#include "base/error.h"

struct reader;

struct sheet_cell {
    struct text words;
    uint16_t columns; /* that it reaches over */
    bool goes_on;     /* it belongs to the line above */
};

struct sheet_line {
    struct sheet_cell *cells;
    size_t count;
    size_t number; /* from 1, as the person sees it */
};

struct sheet_page {
    struct text name; /* empty where there is none */
    struct sheet_line *at;
    size_t count, capacity;
};

struct sheet_pages {
    struct sheet_page *at;
    size_t count, capacity;
};

/* The pages live in `arena`, or borrow from the bytes. */
MUST_USE bool sheet_pages_read(struct reader *reader, struct arena *arena, struct text bytes, struct sheet_pages *pages,
                               struct error *error);

/* The words of a column, from 0; empty where the line has none. */
struct text sheet_line_words(const struct sheet_line *line, size_t column);
bool sheet_line_goes_on(const struct sheet_line *line, size_t column);

#endif
