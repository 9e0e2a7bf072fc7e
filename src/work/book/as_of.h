/*
 * as_of.h: as of which day a question is asked.
 */
#ifndef WORK_BOOK_AS_OF_H
#define WORK_BOOK_AS_OF_H

#include "base/date.h"
#include "base/error.h"

struct arena;
struct book;
struct book_reader;
struct task_cut;

struct as_of {
    struct date on;    /* by what had happened at the end of this day; unset: now */
    struct date known; /* by what had been recorded at the end of this day; unset: now */
};

/* How far facts count. */
MUST_USE bool as_of_cut(struct book_reader *reader, struct arena *arena, const struct as_of *as_of,
                        struct task_cut *cut, struct error *error);

/* The day itself; today, where it is not set. */
struct date as_of_day(const struct book *book, const struct as_of *as_of);

#endif
