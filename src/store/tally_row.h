/*
 * tally_row.h: the tallies of groups of tasks as rows, for the files of store/ alone.
 *
 * What counts nothing has no row, so that the same counts are the same rows however they came about.
 */
#ifndef STORE_TALLY_ROW_H
#define STORE_TALLY_ROW_H

#include "model/tally.h"
#include "store/query.h"

struct tally_row {
    enum tally_scope scope;
    int64_t number;
    struct tally tally;
    struct text due; /* of the tasks in hand: model/due_days.h */
};

/* Reads the row of the scope and number that are set; one that is not there counts nothing. */
MUST_USE bool tally_row_read(struct connection *connection, struct arena *arena, struct tally_row *row,
                             struct error *error);

MUST_USE bool tally_row_write(struct connection *connection, const struct tally_row *row, struct error *error);

/* Begins to read the row of a group. */
struct query tally_row_query(struct connection *connection, enum tally_scope scope, int64_t number);

/* Takes a group's number and its tally from the columns of a row; its due days are the next column. */
struct tally tally_row_get(struct query *query, int64_t *number);

#endif
