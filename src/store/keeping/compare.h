/*
 * compare.h: two databases of one schema, row by row, for the files of keeping/ alone.
 */
#ifndef STORE_KEEPING_COMPARE_H
#define STORE_KEEPING_COMPARE_H

#include "store/engine/connection.h"

/* Compares how the tables are made, and what the steps of the schema wrote; errors as below. */
MUST_USE bool compare_schema(struct connection *book, struct connection *replay, struct error *error);

/* Compares every table that the fold writes; ERROR_DAMAGED names the table and the key of the first row that differs.
 */
MUST_USE bool compare_tables(struct connection *book, struct connection *replay, struct error *error);

/* Whether the database is sound in itself: pages, indexes, constraints. */
MUST_USE bool compare_integrity(struct connection *book, struct error *error);

#endif
