/*
 * table_rows.h: the rows of a table in a file, whatever kind of file it is: separated values or a workbook.
 *
 * Separated values are UTF-8; all else is read by a reader of documents. A merged or missing cell is empty.
 */
#ifndef WORK_UNIT_LIST_TABLE_ROWS_H
#define WORK_UNIT_LIST_TABLE_ROWS_H

#include "base/error.h"
#include "codec/csv.h"

struct reader;

/* Told every row that is not empty, with its number in the file, from 1. False ends the reading. */
typedef bool table_row(void *listener, const struct csv_record *record, size_t number, struct error *error);

/* Whether the bytes are separated values, as far as can be told: UTF-8. */
bool table_is_separated(struct text bytes);

MUST_USE bool table_rows(struct reader *reader, struct arena *arena, struct text bytes, table_row *tell, void *listener,
                         struct error *error);

#endif
