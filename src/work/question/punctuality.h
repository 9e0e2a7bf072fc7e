/*
 * punctuality.h: the question "what came in time?", against the due day there is and the one first given.
 */
#ifndef WORK_QUESTION_PUNCTUALITY_H
#define WORK_QUESTION_PUNCTUALITY_H

#include "base/error.h"
#include "model/rollup_view.h"
#include "work/book/as_of.h"

struct book;

struct punctuality_request {
    bool by_month;         /* of the due day; else by the unit that leads */
    bool as_organised_now; /* work of a unit that has ended is shown as its successor's */
    struct date first;     /* only what was due from this day on; unset: all */
    struct text unit;      /* only what the unit with this code leads; empty: any */
    struct text person;    /* only what the person with this code does; empty: any */
    struct as_of as_of;
};

/* Against the day first given a task counts in the month of that day, and from the first day on if that day is: what
 * was given another due day is not gone from where it was promised. As of now read from what the store keeps, of
 * a month that began before `first` by days; the tasks of a person are walked through. ERROR_NOT_FOUND for a unit or a
 * person that is not in the book. Cancelled tasks, joint ones and those without a due day are left out; what is due
 * after the day counts as open. */
MUST_USE bool book_punctuality(struct book *book, struct arena *arena, const struct punctuality_request *request,
                               struct punctuality_lines *lines, struct error *error);

#endif
