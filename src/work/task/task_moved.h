/*
 * task_moved.h: the days that resumptions have moved, when the day that they moved is corrected.
 *
 * A resumption says by when a task is due now: the due day of then, later by as long as the task had paused. When that
 * day turns out to be another, or there should have been none, the resumption is corrected with it.
 */
#ifndef WORK_TASK_TASK_MOVED_H
#define WORK_TASK_TASK_MOVED_H

#include "model/task_fact.h"
#include "work/acting/acting.h"

/* The facts of a task, and by when it was due before each of them. */
struct task_moved {
    struct task_fact_list facts;
    int32_t *due;
};

/* Before the correction is recorded. */
MUST_USE bool task_moved_read(struct acting *acting, const struct task_record *record, struct task_moved *moved,
                              struct error *error);

/* After it: corrects each resumption that moved another day than it would now. */
MUST_USE bool task_moved_follow(struct acting *acting, const struct task_moved *before, const struct event *correction,
                                struct error *error);

#endif
