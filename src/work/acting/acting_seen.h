/*
 * acting_seen.h: refuses a change of what changed since it was seen, for acting.c alone.
 *
 * A command may say what of the book was seen when it was decided on: its ledger up to an event. When something came
 * since about what the command changed, nothing of it is kept.
 */
#ifndef WORK_ACTING_ACTING_SEEN_H
#define WORK_ACTING_ACTING_SEEN_H

#include "work/acting/acting.h"

/* Once the command has appended its events, of which `first` is the first. ERROR_STALE tells how often what it is about
 * changed since it was seen, and the last that happened. The tasks that a change of other things brings along are not
 * what was looked at. */
MUST_USE bool acting_check_seen(struct acting *acting, int64_t first, struct error *error);

#endif
