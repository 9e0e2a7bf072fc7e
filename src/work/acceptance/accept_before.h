/*
 * accept_before.h: which tasks of a directive were accepted before, and stand; for accept.c.
 *
 * A task that was cancelled stands no more: it can be accepted again. A task of the book and one of the document are
 * the same where they come from the same words; of several from the same words, the one of the same title. What no line
 * claims so counts for every line whose words it shares: the document may have been read otherwise then.
 */
#ifndef WORK_ACCEPTANCE_ACCEPT_BEFORE_H
#define WORK_ACCEPTANCE_ACCEPT_BEFORE_H

#include "model/accept_view.h"

struct acting;

/* Gives the lines that were accepted their tasks, and the fate that says so; what was left out stays so. */
MUST_USE bool accept_mark_before(struct acting *acting, int64_t document, struct accept_report *report,
                                 struct error *error);

#endif
