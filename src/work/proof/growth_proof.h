/*
 * growth_proof.h: whether a book only grew since a checkpoint that somebody kept of it, and the proof of that.
 */
#ifndef WORK_PROOF_GROWTH_PROOF_H
#define WORK_PROOF_GROWTH_PROOF_H

#include "base/error.h"
#include "base/text.h"

struct book;

struct growth_report {
    uint64_t old_size, size; /* events then and now */
    struct text file;        /* for whoever kept the checkpoint: ledger/growth.h */
};

/* ERROR_DAMAGED says why it did not. */
MUST_USE bool book_prove_growth(struct book *book, struct arena *arena, struct text checkpoint,
                                struct growth_report *report, struct error *error);

#endif
