/*
 * sheet_pages.h: a file as pages of cells, whatever kind of file it is: a workbook, a page or document with tables, or
 * separated values in any encoding that offices use.
 *
 * A file may be larger than what anybody wants to hold in memory, so a few lines of a page are at hand at a time. A
 * cell that is merged over several rows stands in each of them; over several columns it stands in the first. Words are
 * trimmed and keep their line ends. Lines that hold nothing are left out, and pages without lines.
 */
#ifndef WORK_EXCHANGE_SHEET_PAGES_H
#define WORK_EXCHANGE_SHEET_PAGES_H

#include "base/error.h"

struct reader;
struct reader_pieces;

/* A file that was opened: a child has read it, unless it holds separated values. */
struct sheet_file {
    struct text words;            /* separated values as UTF-8 */
    struct reader_pieces *pieces; /* of any other file; NULL */
};

/* Lives as long as `arena`, or borrows from the bytes. What a child reads waits in a file in `folder`, in memory where
 * that is NULL. */
MUST_USE bool sheet_file_open(struct reader *reader, struct arena *arena, struct text bytes, const char *folder,
                              struct sheet_file *file, struct error *error);

struct sheet_cell {
    struct text words;
    uint16_t columns; /* that it reaches over */
    bool goes_on;     /* it belongs to the line above */
    bool is_too_long; /* the words are only its first ones */
};

struct sheet_line {
    struct sheet_cell *cells;
    size_t count;
    size_t number; /* from 1, as the person sees it */
};

/* Letters: as many as Excel allows in a cell. */
enum { SHEET_LINES_AT_HAND = 8, SHEET_COLUMNS = 256, SHEET_LONGEST_CELL = 32767 };

/* The lines of a page that are at hand, until the next call of sheet_pages_pass. */
struct sheet_page {
    struct text name; /* empty where there is none */
    size_t number;    /* tells it from others */
    struct sheet_line at[SHEET_LINES_AT_HAND];
    size_t count; /* fewer only at the end of the page */
};

/* The pages of a file, on one way through it. */
struct sheet_pages;
struct sheet_pages *sheet_pages_of(struct arena *arena, struct sheet_file *file);
const struct sheet_page *sheet_page_at_hand(const struct sheet_pages *pages);

/* Passes over the first `taken` lines at hand, and reads on; 0 to begin with. Behind the last line of a page stands the
 * first one of the next, behind the last page a page without lines. ERROR_USAGE where a line cannot be read. */
MUST_USE bool sheet_pages_pass(struct sheet_pages *pages, size_t taken, struct error *error);

/* How far the way is, of how much. */
void sheet_pages_told(const struct sheet_pages *pages, size_t *done, size_t *all);

/* The words of a column, from 0; empty where the line has none. */
struct text sheet_line_words(const struct sheet_line *line, size_t column);
bool sheet_line_goes_on(const struct sheet_line *line, size_t column);

#endif
