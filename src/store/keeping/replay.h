/*
 * replay.h: the ledger read once more from its first event on, hashed, and folded into tables of its own.
 *
 * The same fold that commands use makes the tables in a private database (replay_room.h), so that they can be compared
 * with the book's, or take the place of what words that were erased had left there.
 */
#ifndef STORE_KEEPING_REPLAY_H
#define STORE_KEEPING_REPLAY_H

#include "ledger/tree.h"
#include "store/fold/fold.h"
#include "store/store.h"

struct replay {
    struct connection *book;
    struct text origin;
    struct connection *room; /* where the tables are made */
    struct fold fold;
    struct tree tree;
    struct arena *arena;
    struct number_list erased; /* the events whose words are gone, in their order */
};

/* Replays the book, of which `book` and `origin` are set; the room lives as long as the arena. ERROR_DAMAGED
 * names the first event that is not what was recorded. */
MUST_USE bool replay_run(struct replay *replay, struct arena *arena, struct error *error);

#endif
