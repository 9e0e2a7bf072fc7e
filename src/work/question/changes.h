/*
 * changes.h: the question "what changed between two days?".
 */
#ifndef WORK_QUESTION_CHANGES_H
#define WORK_QUESTION_CHANGES_H

#include "base/error.h"
#include "model/rollup_view.h"
#include "work/book/as_of.h"

struct book;

struct changes_request {
    struct date first;  /* what happened from this day on */
    struct text unit;   /* the code of the unit that led the task then, or handed it over; empty: any */
    struct text person; /* the code of who does the task, as of the day asked about; empty: any */
    struct as_of as_of; /* up to the end of the day, as far as it was known */
};

/* Tells what was assigned, handed over (by a reorganisation too), done, cancelled, given another due day (by an
 * extension or a resumption; a request that was refused changes nothing), corrected and
 * taken back, in the order of the ledger. What was corrected is told on the day on which it happened in truth, as lists
 * tell it, and what was taken back is not; that it was corrected or taken back is told on the day of that. A joint task
 * that is over with its parts is told behind the fact about the last of them.
 * ERROR_NOT_FOUND for a unit or a person that is not in the book. */
MUST_USE bool book_changes(struct book *book, struct arena *arena, const struct changes_request *request,
                           change_listener *tell, void *listener, struct error *error);

#endif
