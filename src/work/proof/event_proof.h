/*
 * event_proof.h: a proof that an event stands in the ledger, as a file that anybody can check without the book.
 *
 * The file (C2SP tlog-proof) carries the event itself in its "extra" line, with the salts: ledger/opening.h. Whoever is
 * given it reads what it says, its words only where they are not kept back.
 */
#ifndef WORK_PROOF_EVENT_PROOF_H
#define WORK_PROOF_EVENT_PROOF_H

#include "base/error.h"
#include "base/text.h"

struct book;

struct event_proof_request {
    uint64_t event;
    struct text
        checkpoint; /* the signed state to prove it in, with the cosignatures that were added; empty: the last */
    struct text as; /* the code of the person who asks; empty: the owner of the folder */
    bool keeps_words_back;
};

/* For those who may read everything in the book. ERROR_NOT_FOUND when the event is not in that state. */
MUST_USE bool book_prove_event(struct book *book, struct arena *arena, const struct event_proof_request *request,
                               struct text *file, struct error *error);

#endif
