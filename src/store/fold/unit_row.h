/*
 * unit_row.h: the line of a unit as a row, for the files of store/ alone.
 */
#ifndef STORE_FOLD_UNIT_ROW_H
#define STORE_FOLD_UNIT_ROW_H

#include "model/unit_line.h"
#include "store/engine/query.h"

MUST_USE bool unit_row_add(struct connection *connection, const struct unit_line *line, struct error *error);
MUST_USE bool unit_row_change(struct connection *connection, const struct unit_line *line, struct error *error);

/* Its texts live in the arena. ERROR_NOT_FOUND when there is none with this number. */
MUST_USE bool unit_row_get(struct connection *connection, struct arena *arena, int64_t number, struct unit_line *line,
                           struct error *error);

/* Keeps the form that a unit had until a day. */
MUST_USE bool unit_row_keep(struct connection *connection, const struct unit_line *line, int32_t until,
                            struct error *error);

/* Every unit, those that ended included, in the form it had on a day; NO_DAY: now. */
MUST_USE bool unit_rows_read(struct connection *connection, struct arena *arena, int32_t day, struct unit_lines *lines,
                             struct error *error);

/* Every form that every unit has or had, each with its own first and last day; those of today come last. */
MUST_USE bool unit_rows_read_forms(struct connection *connection, struct arena *arena, struct unit_lines *forms,
                                   struct error *error);

#endif
