/*
 * history.h: what may happen to the tasks of a book, by chance, the same for the same seed.
 */
#ifndef SUPPORT_HISTORY_H
#define SUPPORT_HISTORY_H

#include "support/chance.h"

#include "store/question/question.h"

enum { HISTORY_FIRST_DAY = 20500, HISTORY_UNITS = 3, HISTORY_PEOPLE = 2, HISTORY_TASKS = 400 };

struct history {
    struct chance chance;
    int64_t tasks; /* so far, numbered from 1 */
    int64_t parents[HISTORY_TASKS + 1];
    int64_t at;        /* the moment of what happened last */
    bool lacks_joint;  /* no task is of several leads */
    bool lacks_places; /* no correction puts a task elsewhere */
};

struct history history_of(uint64_t seed);

/* Establishes units 1 to HISTORY_UNITS, their codes "1", "2" …, for questions that show units. */
void history_found_units(struct store *store);

/* One command of a few events: tasks are assigned somewhere in the tree, led by units 1 to HISTORY_UNITS, and all kinds
 * of things happen to them. What cannot be, as a correction that makes what came after it impossible, leaves nothing.
 */
void history_step(struct history *history, struct store *store);

/* Whether a task was ever put elsewhere than below another one, below which it was said to stand. */
bool history_has_left(struct book_reader *reader, struct arena *arena, int64_t task, int64_t above);

/* The record of a task at a moment, its events read and folded one by one; false where it was not there. */
bool history_fold_anew(struct book_reader *reader, struct arena *arena, int64_t task, int64_t until,
                       struct task_record *record);

#endif
