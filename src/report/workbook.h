/*
 * workbook.h: what the workbooks that the program writes have in common: how they look and print, and how words get
 * into a cell. One sheet, its headings in the first row. Words are never formulas.
 *
 * A workbook is written in memory, or row by row into a file. What cannot be written spoils it, and is heard at its
 * end.
 */
#ifndef REPORT_WORKBOOK_H
#define REPORT_WORKBOOK_H

#include "base/error.h"
#include "base/message.h"

struct workbook;

enum { WORKBOOK_MOST_ROWS = 1048576 };

/* NULL where it cannot be made. `name` is a msgid: what the sheet is called. */
struct workbook *workbook_open_in_memory(struct arena *arena, const char *name, enum language language);

/* Into a file, which is there and is written at the end; what is gathered until then lies in `folder`, without a name.
 * A row that was left cannot be written any more. */
struct workbook *workbook_open_file(struct arena *arena, const char *path, const char *folder, const char *name,
                                    enum language language);

/* Fills a cell of the first row, and makes its column so many characters wide. */
void workbook_heading(struct workbook *workbook, unsigned column, const char *heading, int width);

/* Rows and columns from 0; a row's headings or cells are written together. Words are cut to what a cell holds, and the
 * row is as high as its longest words need. */
void workbook_words(struct workbook *workbook, struct arena *arena, unsigned row, unsigned column, struct text words);
void workbook_number(struct workbook *workbook, unsigned row, unsigned column, int64_t number);
void workbook_day(struct workbook *workbook, struct arena *arena, unsigned row, unsigned column, int32_t day);

/* Freezes the headings, repeats them on every page of A4 paper laid across, offers filters down to the last row.
 * `printed_columns` of all come on paper; `title` stands above each page of it. */
void workbook_set_up(struct workbook *workbook, unsigned last_row, unsigned columns, unsigned printed_columns,
                     struct text title);

/* Ends the workbook. */
MUST_USE bool workbook_finish(struct workbook *workbook, struct error *error);
MUST_USE bool workbook_take(struct workbook *workbook, struct arena *arena, struct text *bytes, struct error *error);

#endif
