/*
 * import_sheet.h: what the lines of tracking sheets say has happened.
 *
 * A sheet tells how a task stands, not when each thing happened. So: what has no day of assignment was assigned on the
 * first day that the row names, today at the latest; what is being done was acknowledged on the day of the import; what
 * is handed in was so on its day of completion where a column or the words of the state have one, else on its due day,
 * else on the day of the import; where the words say that it was late, on the day after it was due. A later due day was
 * granted on the one that it replaces. Days that are supposed so are told. Words that say more than a state are kept as
 * a note. A task without a lead is led by the unit whose section it stands in.
 * Pages without headings are passed over.
 */
#ifndef WORK_EXCHANGE_IMPORT_SHEET_H
#define WORK_EXCHANGE_IMPORT_SHEET_H

#include "base/buffer.h"
#include "work/exchange/import.h"
#include "work/exchange/import_task.h"
#include "work/exchange/sheet.h"
#include "work/exchange/sheet_units.h"
#include "work/exchange/sheet_value.h"

struct import_sheet {
    struct arena *arena; /* lives as long as the import */
    struct import *import;
    const struct import_request *request;
    struct import_report *report;
    struct sheet_units units;
    struct sheet_pages *pages;
    const struct sheet_page *page; /* at hand */
    const struct sheet_line *line;
    size_t page_number;      /* of the last line */
    struct buffer lead_cell; /* of the lines above, whose lead is "như trên" further down */
    struct sheet sheet;
    enum sheet_scale scales[TRACKING_COLUMN_COUNT]; /* of the numbers in its columns */
    bool has_percent_heading;                       /* “%” stands over the column of progress */
    struct text section;                            /* the unit whose section it is, or empty */
    int year;                                       /* that the titles name; 0: none */
    size_t column;                                  /* that is being read, from 1; 0: none */
    struct sheet_days extended;                     /* the later due days of the line at hand, in their order */
    int32_t assigned, done;                         /* days that were supposed for the line at hand, or NO_DAY */
    struct number_map seen;                         /* digests of the tasks of this file */
    bool is_repeated;                               /* the task at hand stands further up with the same days */
    bool is_due_first;                              /* the line at hand is due before it was assigned */
    size_t heading_count, task_count;
};

/* Takes in all pages of a file; `book` is what the book is called. What is wrong with lines goes into the report; false
 * for what ends the import. */
MUST_USE bool import_sheet(struct import_sheet *sheet, struct arena *arena, struct sheet_file *file, struct text book,
                           struct error *error);

/* For the files import_sheet_….c alone. */

/* Reads the line at hand as a task. ERROR_USAGE, with the column at hand, says what is wrong with it. */
MUST_USE bool import_sheet_task(struct arena *arena, struct import_sheet *sheet, struct import_row *row,
                                struct error *error);

/* Refuses a day that is still to come. */
MUST_USE bool import_sheet_check_past(const struct import_sheet *sheet, int32_t day, struct error *error);

/* What the headings, so many lines at hand, say of the numbers below them. */
void import_sheet_begin_scales(struct import_sheet *sheet, size_t headings);

/* Keeps the cell of the lead of the line at hand, for those below that are the same. */
void import_sheet_keep_lead(struct import_sheet *sheet);

/* How it stands; `done` is the day of completion, or NO_DAY. */
MUST_USE bool import_sheet_state(struct arena *arena, struct import_sheet *sheet, struct import_row *row, int32_t done,
                                 struct error *error);

/* What a line says of the end of a task: the day of completion or NO_DAY, whether it was late, and what it notes. */
struct sheet_end {
    int32_t done;
    bool was_late;
    struct text note;
};

/* Adds what has led to the state of a row; what has no day is supposed to have one. */
void import_sheet_steps(struct arena *arena, struct import_sheet *sheet, struct import_row *row,
                        const struct sheet_end *end);

extern const char *const import_sheet_done_first, *const import_sheet_two_days; /* msgids; {1}: the cell */

struct import_place import_sheet_place(const struct import_sheet *sheet);
void import_sheet_tell_headings(const struct import_sheet *sheet, size_t height);
void import_sheet_tell_task(const struct import_sheet *sheet, const struct import_row *row);
void import_sheet_tell_passed(const struct import_sheet *sheet, struct text words);
void import_sheet_tell_units(struct import_sheet *sheet);

#endif
