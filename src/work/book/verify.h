/*
 * verify.h: the question "is the book what its ledger says?".
 */
#ifndef WORK_BOOK_VERIFY_H
#define WORK_BOOK_VERIFY_H

#include "base/error.h"
#include "model/verify_report.h"

struct arena;
struct book;

/* ERROR_DAMAGED names the first thing that is wrong. */
MUST_USE bool book_verify(struct book *book, struct arena *arena, struct verify_report *report, struct error *error);

/* Takes away the attached files that no event names and that have lain there for a day. */
MUST_USE bool book_tidy(struct book *book, struct arena *arena, size_t *count, struct error *error);

#endif
