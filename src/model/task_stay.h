/*
 * task_stay.h: how long a task has waited, for what and for whom: the clock charged to those it waited for.
 */
#ifndef MODEL_TASK_STAY_H
#define MODEL_TASK_STAY_H

#include "model/task_state.h"

struct task_stay {
    enum task_wait waits_for;
    int64_t unit;         /* whose word it waited for; NO_NUMBER: whoever assigned it */
    int64_t since, until; /* until NO_MOMENT: it still does */
};

struct task_stay_list {
    struct task_stay *at;
    size_t count, capacity;
};

/* Every wait of a task, in order, from its mended facts as far as they had happened by a moment. What is shown first of
 * several open ones is what counts (task-waits.def). */
void task_stays_fold(struct arena *arena, const struct task_fact *facts, size_t count, int64_t until,
                     struct task_stay_list *stays);

/* The whole days for which the task was paused, up to `day` where it still is. */
int32_t task_paused_days(const struct task_fact *facts, size_t count, int64_t until, int32_t day);

/* Its whole days, up to `day` where it still lasts. */
int32_t task_stay_days(const struct task_stay *stay, int32_t day);

#endif
