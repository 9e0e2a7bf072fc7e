/*
 * seen_growth.h: whether a proof of growth goes on from the checkpoint that somebody kept, for the files of this room
 * alone.
 */
#ifndef WORK_PROOF_SEEN_GROWTH_H
#define WORK_PROOF_SEEN_GROWTH_H

#include "base/error.h"
#include "ledger/growth.h"

/* `seen` is the kept checkpoint, as it was signed by `log`. ERROR_CONFLICT when the proof was made for another one,
 * ERROR_DAMAGED when something is not signed or the ledger was rewritten. */
MUST_USE bool seen_growth_check(struct arena *arena, const struct growth *growth, const struct note_key *log,
                                struct text seen, struct checkpoint *checkpoint, struct error *error);

#endif
