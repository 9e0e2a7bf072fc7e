/*
 * witness.h: a book's owner as the witness of somebody else's ledger (C2SP tlog-witness, by files).
 *
 * A witness keeps the last checkpoint it has seen in a file. Given a proof that the ledger only grew since, it keeps
 * the newer one in its place and puts its cosignature under it; it never cosigns two that contradict each other. It
 * signs with the key of its own book, as a key of another kind (NOTE_COSIGNATURE).
 */
#ifndef WORK_PROOF_WITNESS_H
#define WORK_PROOF_WITNESS_H

#include "base/error.h"
#include "base/text.h"

struct book;

struct witness_request {
    struct text growth; /* ledger/growth.h */
    struct text key;    /* of the ledger that is witnessed */
    const char *seen;   /* the file that is kept; it begins with a checkpoint taken on trust */
};

struct witness_report {
    struct text origin;
    uint64_t old_size, size;
};

/* ERROR_CONFLICT when the proof begins at another checkpoint than the one kept; ERROR_DAMAGED when it does not hold. */
MUST_USE bool book_witness(struct book *book, struct arena *arena, const struct witness_request *request,
                           struct witness_report *report, struct error *error);

#endif
