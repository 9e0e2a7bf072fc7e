/*
 * log.h: how far the ledger of a book is, for the files of store/ alone.
 *
 * The log is read at the start of every group of commands and written at its end, with a checkpoint signed over it: two
 * programs may write to one book, one after the other.
 */
#ifndef STORE_LOG_LOG_H
#define STORE_LOG_LOG_H

#include "base/sign.h"
#include "ledger/checkpoint.h"
#include "model/event.h"
#include "store/engine/connection.h"

/* Every table's first column; a folder holds one book. */
enum { BOOK_NUMBER = 1 };

/* So much of an event's leaf stands beside it, to tell which event was changed; the tree tells that one was. */
enum { LEAF_START_BYTES = 8 };

struct log {
    struct tree tree;
    struct text checkpoint; /* signed; empty before the first event */
};

MUST_USE bool log_load(struct connection *connection, struct arena *arena, struct log *log, struct error *error);

/* Whose book it is. ERROR_DAMAGED when it was never opened. */
MUST_USE bool log_book(struct connection *connection, struct arena *arena, struct text *origin, struct text *key,
                       struct error *error);

/* One event; its texts live in the arena. ERROR_NOT_FOUND past the end. */
MUST_USE bool log_event(struct connection *connection, struct arena *arena, int64_t number, struct event *event,
                        struct error *error);

/* When an event was recorded, in milliseconds since 1970, UTC. */
MUST_USE bool log_recorded(struct connection *connection, struct arena *arena, int64_t number, int64_t *recorded_ms,
                           struct error *error);

/* What it is called. */
MUST_USE bool log_book_name(struct connection *connection, struct arena *arena, struct text *name, struct error *error);

/* Signs the log as it is now and writes it down. */
MUST_USE bool log_save(struct connection *connection, struct arena *arena, struct log *log, struct text origin,
                       const struct sign_secret *secret, struct error *error);

/* Puts an event at the end: its payloads and salts into a row, its leaf into the tree. */
MUST_USE bool log_append(struct connection *connection, struct arena *arena, struct log *log, const struct event *event,
                         struct error *error);

#endif
