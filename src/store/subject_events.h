/*
 * subject_events.h: the events about the few things of a kind (targets), read from the ledger one after another, for
 * the files of store/ alone.
 *
 * There are so few of them that what they add up to needs no rows: whoever asks folds the events.
 */
#ifndef STORE_SUBJECT_EVENTS_H
#define STORE_SUBJECT_EVENTS_H

#include "model/event.h"
#include "model/task_record.h"
#include "store/query.h"

/* Told every event, thing by thing, each in the order of the ledger. */
typedef void subject_listener(void *listener, const struct event *event, int64_t number);

/* Walks the rows of a statement that gives thing, event and moment, as far as the cut goes. Texts live in the arena. */
struct subject_walk {
    struct connection *connection;
    struct arena *arena;
    enum statement statement;
    struct task_cut cut;
};
MUST_USE bool subject_events_walk(const struct subject_walk *walk, subject_listener *tell, void *listener,
                                  struct error *error);

#endif
