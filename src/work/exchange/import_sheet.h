/*
 * import_sheet.h: what a row of a tracking sheet says has happened.
 *
 * A sheet tells how a task stands, not when each thing happened. So: what is being done was acknowledged on the day of
 * the import; what is done was submitted and confirmed on its day of completion where the sheet has one, else on its
 * due day, else on the day of the import; where the words say that it was late, on the day of the import. Those words
 * are kept as a note. Units that the book does not know, by code or by name, are established.
 */
#ifndef WORK_EXCHANGE_IMPORT_SHEET_H
#define WORK_EXCHANGE_IMPORT_SHEET_H

#include "store/question.h"
#include "work/exchange/import_task.h"
#include "work/exchange/sheet.h"

struct import_sheet {
    struct arena *arena; /* lives as long as the import */
    struct import *import;
    struct sheet sheet;
};

void import_sheet_open(struct import_sheet *sheet, struct arena *arena, struct import *import);

/* Takes in a row: a title, the headings, or a task. ERROR_USAGE says what is wrong with it. */
MUST_USE bool import_sheet_row(struct arena *arena, struct import_sheet *sheet, const struct csv_record *record,
                               size_t number, struct error *error);

#endif
