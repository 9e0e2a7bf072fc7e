/*
 * accept_again.h: what is told when an acceptance is given again with the same key; for accept.c.
 */
#ifndef WORK_ACCEPTANCE_ACCEPT_AGAIN_H
#define WORK_ACCEPTANCE_ACCEPT_AGAIN_H

#include "model/accept_view.h"

struct book;

/* What the key keeps: minus the first event, or the document where no task was assigned; an older program kept the
 * document always. */
int64_t accept_answer(const struct accept_report *report);

/* Tells the document and what was assigned then. */
MUST_USE bool accept_tell_again(struct book *book, struct arena *arena, int64_t answer, struct accept_report *report,
                                struct error *error);

#endif
