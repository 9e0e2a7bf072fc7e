/*
 * unit_table.h: what the columns of a unit list mean, told by their headings, and what a row of it adds to the index.
 *
 * Three kinds of table: units; changes from old units to new ones; changes of type. Rows come in any order.
 */
#ifndef WORK_UNIT_LIST_UNIT_TABLE_H
#define WORK_UNIT_LIST_UNIT_TABLE_H

#include "base/error.h"
#include "codec/csv.h"
#include "model/unit_index.h"

enum unit_column {
#define UNIT_COLUMN(column, heading) UNIT_COLUMN_##column,
#define UNIT_HEADING(column, heading)
#include "work/unit_list/unit-columns.def"
#undef UNIT_COLUMN
#undef UNIT_HEADING
    UNIT_COLUMN_COUNT
};

enum unit_table_kind { UNIT_TABLE_NONE, UNIT_TABLE_UNITS, UNIT_TABLE_CHANGES, UNIT_TABLE_RETYPES };

struct unit_table {
    struct arena *arena;
    struct unit_index *index;
    enum unit_table_kind kind;
    size_t column[UNIT_COLUMN_COUNT];                   /* from 1; 0 where the table has none */
    struct text last_province, last_district, last_old; /* ids added last, not to look them up for every row */
    size_t old_number;                                  /* of last_old */
};

struct unit_table unit_table_open(struct arena *arena, struct unit_index *index);

/* Takes `record` as the headings; false when it does not head a unit list. */
bool unit_table_read_headings(struct unit_table *table, const struct csv_record *record);

/* Adds a row. The error's argument {3}, where there is one, is what was not understood; the caller sets {1} to the file
 * and {2} to the line. */
MUST_USE bool unit_table_read_row(struct unit_table *table, const struct csv_record *record, struct error *error);

#endif
