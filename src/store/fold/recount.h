/*
 * recount.h: the tallies of a book that a version of the program made which kept others, for whoever opens one to
 * write.
 *
 * They follow from the records of the tasks by the fold's own rules, so no step of the schema says them once more in
 * SQL.
 */
#ifndef STORE_FOLD_RECOUNT_H
#define STORE_FOLD_RECOUNT_H

#include "store/engine/connection.h"

/* Books that have not taken this many steps of the schema are counted anew. */
enum { RECOUNT_STEPS = 30 };

/* A connection_follow_up: counts every task of such a book; the tables of tallies are empty before. */
MUST_USE bool recount(struct connection *connection, size_t steps_before, struct error *error);

#endif
