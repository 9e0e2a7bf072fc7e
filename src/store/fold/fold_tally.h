/*
 * fold_tally.h: keeps the tallies of groups while tasks are folded, for the fold alone.
 *
 * A task counts for every task above it, for the whole book, for the unit that leads it and for whoever does it; its
 * result for that unit and the month it is due in; what it waits for, for the unit whose word that is. What has changed
 * is gathered on a sheet and added to the rows when the sheet is full or the fold is finished.
 */
#ifndef STORE_FOLD_FOLD_TALLY_H
#define STORE_FOLD_FOLD_TALLY_H

#include "store/fold/fold.h"

/* Counts the task at hand as it is now instead of as it was counted last. */
MUST_USE bool fold_tally(struct fold *fold, struct error *error);

/* Whether a task that is not at hand is of several leads; kept of those met last. */
MUST_USE bool fold_is_joint(struct fold *fold, int64_t number, bool *is_joint, struct error *error);

/* Writes the sheet. */
MUST_USE bool fold_tally_write(struct fold *fold, struct error *error);

#endif
