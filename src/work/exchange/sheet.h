/*
 * sheet.h: a tracking sheet, told by its headings, and what a row of it says.
 *
 * Offices follow tasks in sheets of one form with many variants: sheet-columns.def. Rows before the headings are
 * titles; rows with one filled cell beside their number part the sheet into sections.
 */
#ifndef WORK_EXCHANGE_SHEET_H
#define WORK_EXCHANGE_SHEET_H

#include "codec/csv.h"

enum sheet_column {
#define SHEET_COLUMN(name) SHEET_##name,
#define SHEET_HEADING(name, heading)
#include "work/exchange/sheet-columns.def"
#undef SHEET_COLUMN
#undef SHEET_HEADING
    SHEET_COLUMN_COUNT
};

struct sheet {
    bool has_headings;
    size_t column[SHEET_COLUMN_COUNT]; /* from 1; 0 where the sheet has none */
};

/* Takes a row as the headings, where it names a task and a lead. */
bool sheet_read_headings(struct arena *arena, struct sheet *sheet, const struct csv_record *record);

/* Whether a row below the headings tells of a task. */
bool sheet_is_task(const struct sheet *sheet, const struct csv_record *record);

struct text sheet_cell(const struct sheet *sheet, const struct csv_record *record, enum sheet_column column);

/* Takes the next unit off a cell that names several: parted by ";" or line ends, and by "," where a unit's word follows
 * ("Sở Văn hóa, Thể thao và Du lịch, Công an tỉnh" are two). False at the end. */
bool sheet_next_unit(struct arena *arena, struct text *rest, struct text *unit);

#endif
