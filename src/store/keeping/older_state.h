/*
 * older_state.h: a book whose folder was put back to an older state, taken for the book from now on.
 *
 * A folder that was copied to practise with, or put back by those who look after the machine, has fewer events than
 * were seen, or others, and is refused (sighting.h) until somebody says that this is right.
 */
#ifndef STORE_KEEPING_OLDER_STATE_H
#define STORE_KEEPING_OLDER_STATE_H

#include "store/keeping/verify.h"

/* Checks the book as verify.h does, then remembers it as it is, in place of what was seen. */
MUST_USE bool store_accept_older(const struct store_settings *settings, struct arena *arena,
                                 struct verify_report *report, struct error *error);

/* A state of a ledger that is taken for the book. */
struct older_state {
    struct text origin, checkpoint;
    int64_t events;
};

/* Remembers it in place of what was seen, then forgets what was erased of events that it has not. */
MUST_USE bool older_state_remember(const struct store_settings *settings, struct arena *arena,
                                   const struct older_state *state, struct error *error);

#endif
