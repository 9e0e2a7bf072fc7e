/*
 * reading_export.h: a reading in the forms that leave the program.
 *
 * JSON is for programs: its names never change and it is not translated. Offsets there are Unicode code points into
 * the read text. The table, csv and xlsx are for people: headings in their language, one row a task.
 */
#ifndef REPORT_READING_EXPORT_H
#define REPORT_READING_EXPORT_H

#include <stdio.h>

#include "base/error.h"
#include "base/message.h"
#include "model/reading.h"

struct buffer;

/* One object on one line, without a line end. Fields: see man/roviec-read.1. */
void reading_print_json(struct buffer *to, const struct reading *reading);

/* The same to a file, of which never more than a few tasks are held; false when it could not be written. */
MUST_USE bool reading_write_json(FILE *file, struct arena *arena, const struct reading *reading);

/* RFC 4180 with a byte order mark, so that Excel sees UTF-8; cells that a spreadsheet would take for a formula get a
 * leading apostrophe. */
void reading_print_csv(struct buffer *to, const struct reading *reading, enum language language);

/* Columns for a terminal, long cells folded. */
void reading_print_table(struct buffer *to, const struct reading *reading, enum language language);

/* An .xlsx workbook: one sheet of tasks with filters, ready to print. */
MUST_USE bool reading_print_xlsx(struct arena *arena, const struct reading *reading, enum language language,
                                 struct text *bytes, struct error *error);

#endif
