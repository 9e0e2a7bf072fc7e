/*
 * transaction.h: one command at work on the book, for the files of store/ alone.
 */
#ifndef STORE_TRANSACTION_TRANSACTION_H
#define STORE_TRANSACTION_TRANSACTION_H

#include "store/fold/fold.h"
#include "store/log/log.h"
#include "store/store.h"

struct transaction {
    struct arena *arena;
    struct connection *connection;
    struct log *log;
    struct fold fold;
    struct text origin;
    int64_t last_ms; /* when the last event was recorded; 0 before the first */
    int64_t now_ms;  /* never before the last event was recorded, whatever the clock says */
    bool is_lost;    /* the whole group is: SQLite has rolled it back, as it does when the disk fails */
};

/* Runs a command in a savepoint: all of it is kept, or nothing. `log` is as before when it failed; nothing may follow
 * in a group that is lost. */
MUST_USE bool transaction_run(struct transaction *transaction, const struct store_command *command, int64_t *answer,
                              struct error *error);

#endif
