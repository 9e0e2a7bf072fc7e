/*
 * subject_events.h: which events are about which of the few things of a kind (targets, limitations), for the files of
 * store/ alone.
 *
 * There are so few of them that what they add up to needs no rows: whoever asks folds their events, read from the
 * ledger one after another. The statements of each kind take and give the same columns.
 */
#ifndef STORE_FOLD_SUBJECT_EVENTS_H
#define STORE_FOLD_SUBJECT_EVENTS_H

#include "model/event.h"
#include "model/task_record.h"
#include "store/engine/query.h"

struct subject_row {
    int64_t thing; /* the number of the target or limitation */
    int64_t event; /* its number in the ledger */
    int64_t at;
};

MUST_USE bool subject_events_add(struct connection *connection, enum statement statement, const struct subject_row *row,
                                 struct error *error);

/* When the last event about a thing happened; NO_MOMENT where there is no such thing. */
MUST_USE bool subject_events_last_at(struct connection *connection, enum statement statement, int64_t thing,
                                     int64_t *at, struct error *error);

/* Told every event, thing by thing, each in the order of the ledger. */
typedef void subject_listener(void *listener, const struct event *event, int64_t number);

/* Walks the rows of a statement, as far as the cut goes. Texts live in the arena. */
struct subject_walk {
    struct connection *connection;
    struct arena *arena;
    enum statement statement;
    struct task_cut cut;
    bool (*mends)(const struct event *event); /* what counts on days before its own, as far as known; NULL: nothing */
};
MUST_USE bool subject_events_walk(const struct subject_walk *walk, subject_listener *tell, void *listener,
                                  struct error *error);

#endif
