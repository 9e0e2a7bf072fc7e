/*
 * recount.h: what follows from the facts in a book that a version of the program made which did not derive it yet, for
 * whoever opens one to write: the tallies, the files that documents are known by, how tasks of several leads end.
 *
 * It follows by the fold's own rules, so no step of the schema says them once more in SQL.
 */
#ifndef STORE_FOLD_RECOUNT_H
#define STORE_FOLD_RECOUNT_H

#include "store/engine/connection.h"

/* A connection_follow_up: brings a book that had taken `steps_before` steps of the schema up to date, within a
 * transaction that writes; the tables are empty that a step brought, or emptied to be filled here. */
MUST_USE bool recount(struct connection *connection, size_t steps_before, struct error *error);

#endif
