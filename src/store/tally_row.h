/*
 * tally_row.h: the tallies of groups of tasks as rows, for the files of store/ alone.
 *
 * What counts nothing has no row, so that the same counts are the same rows however they came about.
 */
#ifndef STORE_TALLY_ROW_H
#define STORE_TALLY_ROW_H

#include "model/tally.h"
#include "store/query.h"

/* Adds to the tally of a group; parts of what is added may be negative. */
MUST_USE bool tally_row_add(struct connection *connection, enum tally_scope scope, int64_t number,
                            const struct tally *change, struct error *error);

/* Adds to how many tasks in hand of a group are due on a day. */
MUST_USE bool tally_due_row_add(struct connection *connection, enum tally_scope scope, int64_t number, int32_t due,
                                int64_t change, struct error *error);

/* Takes a group's number and its tally from the columns of a row. */
struct tally tally_row_get(struct query *query, int64_t *number);

#endif
