/*
 * as_of.h: what every question carries beside what it is about: as of which day, and who asks.
 */
#ifndef WORK_BOOK_AS_OF_H
#define WORK_BOOK_AS_OF_H

#include "base/date.h"
#include "base/error.h"
#include "base/text.h"

struct arena;
struct book;
struct book_reader;
struct task_cut;

struct as_of {
    struct date on;    /* by what had happened at the end of this day; unset: now */
    struct date known; /* by what had been recorded at the end of this day; unset: now */
    struct text as;    /* the code of the person who asks; empty: the owner of the folder */
};

/* How far facts count. */
MUST_USE bool as_of_cut(struct book_reader *reader, struct arena *arena, const struct as_of *as_of,
                        struct task_cut *cut, struct error *error);

/* The day itself; where it is not set, the one whose knowledge is asked for, or today. */
struct date as_of_day(const struct book *book, const struct as_of *as_of);

#endif
