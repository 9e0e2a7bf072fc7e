/*
 * erased_tables.h: the words in the tables after some were taken out of the ledger, for erase.c alone.
 */
#ifndef STORE_KEEPING_ERASED_TABLES_H
#define STORE_KEEPING_ERASED_TABLES_H

#include "store/engine/connection.h"

/* Gives every row the words that the same row has in the replay; only words are looked at. */
MUST_USE bool erased_tables_follow(struct connection *book, struct connection *replay, struct error *error);

#endif
