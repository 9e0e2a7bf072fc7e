/*
 * waiting.h: the question "for whom does work wait, for what, and since when?".
 */
#ifndef WORK_QUESTION_WAITING_H
#define WORK_QUESTION_WAITING_H

#include "base/error.h"
#include "model/rollup_view.h"
#include "work/book/as_of.h"

struct book;

/* As of now and for whoever sees all, read from what the store keeps; else tasks that wait are walked through, for who
 * is waited for says nothing about who may see the task. One line for each unit waited for and what is waited for, the
 * longest wait first. */
MUST_USE bool book_waiting(struct book *book, struct arena *arena, const struct as_of *as_of, struct wait_lines *lines,
                           struct error *error);

#endif
