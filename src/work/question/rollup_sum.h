/*
 * rollup_sum.h: how roll-ups are read and added up, for the questions of work/ alone.
 */
#ifndef WORK_QUESTION_ROLLUP_SUM_H
#define WORK_QUESTION_ROLLUP_SUM_H

#include "model/task_view.h"
#include "store/question.h"
#include "store/question_tally.h"
#include "work/acting/asker.h"
#include "work/question/task_lines.h"

/* What stands below a task, at any depth, as far as whoever asks may see it; NO_NUMBER: all tasks. */
MUST_USE bool rollup_below(struct asker *asker, const struct task_cut *cut, int64_t task, struct asked_day asked,
                           struct rollup *rollup, struct error *error);

/* Adds one task to a roll-up. */
void rollup_add(struct rollup *rollup, const struct task_record *record, struct asked_day asked);

void rollup_add_all(struct rollup *rollup, const struct rollup *other);

/* What is kept of a group, on a day. */
struct rollup rollup_kept(const struct group_tally *group, struct asked_day asked);

#endif
