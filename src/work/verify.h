/*
 * verify.h: the question "is the book what its ledger says?".
 */
#ifndef WORK_VERIFY_H
#define WORK_VERIFY_H

#include "base/error.h"

struct book;

struct verify_answer {
    size_t events;
    char root[65]; /* of the ledger's tree, in hex */
};

/* ERROR_DAMAGED names the first thing that is wrong. */
MUST_USE bool book_verify(struct book *book, struct arena *arena, struct verify_answer *answer, struct error *error);

#endif
