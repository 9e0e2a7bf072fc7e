/*
 * load.h: how many tasks in hand units and people can carry, by what the book laid down, for the questions of work/
 * alone.
 */
#ifndef WORK_QUESTION_LOAD_H
#define WORK_QUESTION_LOAD_H

#include "work/question/rollup_sum.h"

/* Gives every line its limit. A unit has its own, or that of the book; a person that of a unit he serves in on the day
 * which has one of its own, of several that of his lowest position, or that of the book. */
MUST_USE bool load_set_limits(struct book *book, struct rollup_sum *sum, const struct personnel *personnel,
                              struct error *error);

#endif
