/*
 * rollup_sum.h: how roll-ups are read and added up, for the questions of work/ alone.
 */
#ifndef WORK_QUESTION_ROLLUP_SUM_H
#define WORK_QUESTION_ROLLUP_SUM_H

#include "model/rollup_view.h"
#include "store/question/question.h"
#include "store/question/question_tally.h"
#include "work/acting/asker.h"
#include "work/question/groups.h"
#include "work/question/rollup.h"
#include "work/question/task_lines.h"

/* One roll-up under way. */
struct rollup_sum {
    struct arena *arena;
    struct book_reader *reader;
    const struct rollup_request *request;
    struct asker asker;
    struct task_cut cut;
    struct asked_day asked;
    struct unit_lines units; /* as they are on the day */
    struct unit_lines now;   /* as they are now */
    struct group_index index;
    struct group_lines *lines;
};

/* The line of a group, made where there is none. */
struct group_line *rollup_line_of(struct rollup_sum *sum, int64_t number);

/* What stands below a task, at any depth, as far as whoever asks may see it. */
MUST_USE bool rollup_below(struct asker *asker, const struct task_cut *cut, const struct task_record *task,
                           struct asked_day asked, struct rollup *rollup, struct error *error);

/* Adds one task to a roll-up. */
void rollup_add(struct rollup *rollup, const struct task_record *record, struct asked_day asked);

/* Adds what others add up to, or takes it away (`sign` 1 or -1). */
void rollup_add_all(struct rollup *rollup, const struct rollup *other, int64_t sign);

/* What is kept of a group, on a day. */
struct rollup rollup_kept(const struct group_tally *group, struct asked_day asked);

#endif
