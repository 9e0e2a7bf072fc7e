/*
 * rollup.h: the question "what does the work below this task, of this unit, of everybody add up to?".
 *
 * As of now the answer is read from tallies that the store keeps; as of a past day it is added up from the facts. Both
 * are the same numbers.
 */
#ifndef WORK_ROLLUP_H
#define WORK_ROLLUP_H

#include "model/task_view.h"
#include "store/question.h"

/* What stands below a task, at any depth; NO_NUMBER: all tasks. For the files of work/ alone. */
MUST_USE bool rollup_below(struct book_reader *reader, struct arena *arena, const struct task_cut *cut, int64_t task,
                           int32_t day, struct rollup *rollup, struct error *error);

/* Adds one task to a roll-up. */
void rollup_add(struct rollup *rollup, const struct task_record *record, int32_t day);

#endif
