/*
 * scrub.h: the files of a book written anew, so that they hold nothing of what was erased.
 *
 * A row that was changed leaves its old bytes in the unused room of pages and in the write-ahead log. Until both were
 * written anew the book remembers that it has to be done, over a power cut or another program that stands in the way.
 * What a disk keeps beneath its files is beyond the program.
 */
#ifndef STORE_KEEPING_SCRUB_H
#define STORE_KEEPING_SCRUB_H

#include "store/engine/connection.h"
#include "store/store.h"

/* Remembers, within a command, that it has to be done. */
MUST_USE bool scrub_is_needed(struct connection *connection, int64_t erasure, struct error *error);

/* Whether it has. */
MUST_USE bool scrub_is_due(struct connection *connection, bool *is_due, struct error *error);

/* Takes erased files away, writes the database anew and empties its write-ahead log. ERROR_BUSY while another program
 * reads or writes the book. */
MUST_USE bool store_scrub(struct store *store, struct arena *arena, struct error *error);

#endif
