/*
 * verify.h: the question "is the book what its ledger says?".
 */
#ifndef WORK_BOOK_VERIFY_H
#define WORK_BOOK_VERIFY_H

#include "base/error.h"

struct book;
struct verify_report;

struct verify_answer {
    size_t events;
    size_t attachments;      /* files that are named */
    size_t strays;           /* files that nobody names: nothing is wrong with them */
    size_t erased;           /* events whose words were erased */
    size_t returned;         /* events whose words were erased, as this machine knows, and are there again */
    char returned_list[400]; /* "21 22 25": their numbers, as many as there is room for */
    bool is_unscrubbed;      /* what was erased may lie in the files of the book yet */
    char root[65];           /* of the ledger's tree, in hex */
};

/* What the store found out; for backup.c too. */
void verify_answer_fill(struct verify_answer *answer, const struct verify_report *report);

/* ERROR_DAMAGED names the first thing that is wrong. */
MUST_USE bool book_verify(struct book *book, struct arena *arena, struct verify_answer *answer, struct error *error);

/* Takes away the attached files that no event names and that have lain there for a day. */
MUST_USE bool book_tidy(struct book *book, struct arena *arena, size_t *count, struct error *error);

#endif
