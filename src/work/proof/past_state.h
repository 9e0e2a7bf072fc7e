/*
 * past_state.h: whether a checkpoint is one that this very ledger has passed through, for the files of this room alone.
 */
#ifndef WORK_PROOF_PAST_STATE_H
#define WORK_PROOF_PAST_STATE_H

#include "store/question/proof.h"

/* Reads a checkpoint that the book has signed. ERROR_DAMAGED when it has not, when the ledger is shorter by now, and
 * when it begins with other events. */
MUST_USE bool past_state_read(struct book_reader *reader, struct arena *arena, const struct ledger_state *state,
                              struct text checkpoint, struct tree_head *head, struct error *error);

#endif
