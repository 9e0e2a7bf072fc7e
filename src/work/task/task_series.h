/*
 * task_series.h: what a recurring task hands down to each task that it makes, for task_recur.c alone.
 *
 * Each is assigned as the series stands now: its words as corrected, who does it and follows it while they are there,
 * the shares that are not done. A share's own day lies as long before the day of each as it lies before the first of
 * the series' days that is not before it. The series alone is a task of its document: what it makes is counted below
 * it.
 */
#ifndef WORK_TASK_TASK_SERIES_H
#define WORK_TASK_TASK_SERIES_H

#include "calendar/recurrence.h"
#include "model/personnel.h"
#include "store/question/lookup.h"
#include "work/acting/acting.h"
#include "work/task/task_assign.h"

struct task_series {
    struct task_record record;
    struct recurrence rule;
    struct recurrence_start start;
    int32_t last;                      /* the day after which the next task is made */
    struct task_assignment assignment; /* for no day yet */
    struct share_given *shares;
    int32_t *ahead; /* for each: by how many days it is due before the task, or NO_DAY */
};

/* Where the rule of a task begins: on the day that was said, or after that of its assignment. */
struct recurrence_start task_series_start(int32_t said, int64_t assigned_at);

/* The day after which its first day can be. */
struct date task_series_before(const struct recurrence_start *start);

/* Refuses what is no rule, and one that gives no day. */
MUST_USE bool task_series_check_rule(struct text rule, const struct recurrence_start *start, struct error *error);

MUST_USE bool task_series_read(struct acting *acting, const struct series *known, const struct personnel *personnel,
                               struct task_series *series, struct error *error);

/* The assignment for one of its days. */
struct task_assignment task_series_on(struct arena *arena, const struct task_series *series, int32_t day);

#endif
