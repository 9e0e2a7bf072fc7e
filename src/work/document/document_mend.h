/*
 * document_mend.h: the commands that correct what was mistyped when a document was registered, and take a registration
 * back.
 *
 * A correction is a fact about a fact: both stay in the ledger, and what is right holds for every day since the
 * document was registered. It moves no deadline that was given. Only a registration that nothing stands on is taken
 * back: no task, and no link that holds.
 */
#ifndef WORK_DOCUMENT_DOCUMENT_MEND_H
#define WORK_DOCUMENT_DOCUMENT_MEND_H

#include "base/date.h"
#include "base/error.h"
#include "work/book/command.h"

struct book;

/* What is right; empty or unset: as it is. */
struct document_correction {
    int64_t document;
    struct text symbol, type, issuer, subject;
    struct date issued, received;
    struct text note; /* the reason */
    bool anyway;      /* though the number was given to another document of the period */
};

/* ERROR_USAGE says what is missing; ERROR_CONFLICT names a document that has that number, or one that it is linked to
 * and would come before. */
MUST_USE bool book_document_correct(struct book *book, const struct book_command *command,
                                    const struct document_correction *correction, struct error *error);

/* `note` is the reason. ERROR_CONFLICT where something stands on it. */
MUST_USE bool book_document_void(struct book *book, const struct book_command *command, int64_t document,
                                 struct text note, struct error *error);

#endif
