/*
 * sheet.h: a tracking sheet, told by its headings, and what a line of it is.
 *
 * Offices follow tasks in sheets of one form with many variants: sheet-columns.def. Lines before the headings are
 * titles; below them stand tasks, and lines that part the sheet into sections, add it up or sign it.
 */
#ifndef WORK_EXCHANGE_SHEET_H
#define WORK_EXCHANGE_SHEET_H

#include "model/tracking.h"
#include "work/exchange/sheet_pages.h"

/* A column in which the tasks of one state are marked. */
struct sheet_mark {
    size_t column; /* from 0 */
    enum task_state state;
    bool is_late;
};

enum { SHEET_MOST_MARKS = 16 };

struct sheet {
    bool has_headings;
    size_t column[TRACKING_COLUMN_COUNT]; /* from 1; 0 where the sheet has none */
    struct sheet_mark marks[SHEET_MOST_MARKS];
    size_t mark_count;
};

/* Takes the headings that begin at a line of a page, where they name a task and at least who leads it, when it is due
 * or how it stands. Tells how many lines they take; 0 where there are none. */
size_t sheet_read_headings(struct arena *arena, struct sheet *sheet, const struct sheet_page *page, size_t at);

/* The words of a heading as sheet-columns.def writes them. */
struct text sheet_fold(struct arena *arena, struct text words);

enum sheet_line_kind {
    SHEET_TASK,
    SHEET_SECTION, /* the tasks below it go together */
    SHEET_TOTAL,   /* a sum, the numbers of the columns */
    SHEET_OTHER    /* a signature, a remark: no task, as far as can be told */
};

enum sheet_line_kind sheet_kind_of(struct arena *arena, const struct sheet *sheet, const struct sheet_line *line);

/* What a section is called. */
struct text sheet_section_words(const struct sheet *sheet, const struct sheet_line *line);

/* The words in a column; empty where the sheet has none. */
struct text sheet_words(const struct sheet *sheet, const struct sheet_line *line, enum tracking_column column);

#endif
