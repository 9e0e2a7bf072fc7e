/*
 * proof_file.h: a proof that one entry is in a log, which anybody can check offline (C2SP tlog-proof).
 *
 *     c2sp.org/tlog-proof@v1
 *     extra BASE64            only where there is one
 *     index NUMBER
 *     BASE64                  a line a hash, the leaf's sibling first
 *
 *     the checkpoint, as signed and cosigned
 */
#ifndef LEDGER_PROOF_FILE_H
#define LEDGER_PROOF_FILE_H

#include "ledger/checkpoint.h"
#include "ledger/trust.h"

struct proof_file {
    bool has_extra;
    struct text extra; /* bytes that whoever made the proof added */
    uint64_t index;
    struct tree_proof proof;
    struct text checkpoint; /* verbatim */
};

MUST_USE bool proof_file_parse(struct arena *arena, struct text words, struct proof_file *file);
struct text proof_file_print(struct arena *arena, const struct proof_file *file);

enum proof_answer {
    PROOF_HOLDS,
    PROOF_LOG_UNKNOWN,   /* no log that is believed has signed the checkpoint */
    PROOF_QUORUM_MISSED, /* too few witnesses have */
    PROOF_WRONG          /* the entry is not where the proof says */
};

/* Whether `leaf` (tree_leaf of the entry) is in a log that is believed. `checkpoint` is filled when the log is known.
 */
enum proof_answer proof_file_check(struct arena *arena, const struct proof_file *file, const struct trust *trust,
                                   struct digest leaf, struct checkpoint *checkpoint);

#endif
