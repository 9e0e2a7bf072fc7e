/*
 * checkpoint.h: the signed state of a log (C2SP tlog-checkpoint): origin, size, root.
 *
 * A checkpoint is the text of a signed note: line 1 the log's origin, line 2 its size in decimal without leading zeros,
 * line 3 the base64 of its root; further lines that are not empty are allowed and kept. The log's key is named as its
 * origin. A log never signs two checkpoints that contradict each other: whoever signs proves consistency first.
 */
#ifndef LEDGER_CHECKPOINT_H
#define LEDGER_CHECKPOINT_H

#include "ledger/note.h"
#include "ledger/tree.h"

struct checkpoint {
    struct text origin;
    struct tree_head head;
    struct text more; /* further lines, with their newlines; mostly empty */
};

MUST_USE bool checkpoint_parse(struct arena *arena, struct text text, struct checkpoint *checkpoint);
struct text checkpoint_print(struct arena *arena, const struct checkpoint *checkpoint);

/* A checkpoint as a note, signed by its log, whose key is named as the origin. */
struct text checkpoint_sign(struct arena *arena, const struct checkpoint *checkpoint, const struct sign_secret *secret);

/* Reads a signed checkpoint and checks that `log` has signed it and is its origin. */
MUST_USE bool checkpoint_open(struct arena *arena, struct text bytes, const struct note_key *log, struct note *note,
                              struct checkpoint *checkpoint);

#endif
