/*
 * published.h: what a book shows anybody of its ledger: under which key it signs, and what it signed last.
 *
 * Neither gives away what was recorded.
 */
#ifndef WORK_PROOF_PUBLISHED_H
#define WORK_PROOF_PUBLISHED_H

#include "base/error.h"
#include "base/text.h"

struct book;

struct published {
    struct text key;         /* of the log, as others name it: ledger/note.h */
    struct text witness_key; /* the same key as a witness of other ledgers */
    struct text checkpoint;  /* the last one, byte for byte */
};

MUST_USE bool book_published(struct book *book, struct arena *arena, struct published *published, struct error *error);

#endif
