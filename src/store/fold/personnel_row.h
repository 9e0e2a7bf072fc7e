/*
 * personnel_row.h: people, positions, appointments and roles as rows, for the files of store/ alone.
 *
 * Each is taken from the columns of a row in the order of its table; texts live in the arena.
 */
#ifndef STORE_FOLD_PERSONNEL_ROW_H
#define STORE_FOLD_PERSONNEL_ROW_H

#include "model/personnel.h"
#include "store/engine/query.h"

struct person_line person_row_take(struct query *query, struct arena *arena);
struct position_line position_row_take(struct query *query, struct arena *arena);
struct appointment appointment_row_take(struct query *query);
struct role_grant role_grant_row_take(struct query *query);

/* Everything there is. */
MUST_USE bool personnel_rows_read(struct connection *connection, struct arena *arena, struct personnel *personnel,
                                  struct error *error);

/* One person or position; `is_there` says whether there is one. */
MUST_USE bool person_row_get(struct connection *connection, struct arena *arena, int64_t number,
                             struct person_line *line, bool *is_there, struct error *error);
MUST_USE bool position_row_get(struct connection *connection, struct arena *arena, int64_t number,
                               struct position_line *line, bool *is_there, struct error *error);

#endif
