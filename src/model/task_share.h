/*
 * task_share.h: what units have to do in a task that another leads: their shares, each with a duty and a clock of its
 * own.
 */
#ifndef MODEL_TASK_SHARE_H
#define MODEL_TASK_SHARE_H

#include "model/event.h"

struct task_share {
    int64_t unit;
    struct text duty;    /* empty: it takes part, and nothing more is said */
    int32_t due;         /* or NO_DAY: that of the task */
    int64_t answered_at; /* when it was done, or NO_MOMENT */
};

struct task_share_list {
    struct task_share *at;
    size_t count, capacity;
};

/* Takes in the next event of a task, which happened at a moment: its assignment names the first units, later ones set,
 * answer and release. */
void task_shares_apply(struct arena *arena, struct task_share_list *shares, const struct event *event, int64_t at);

#endif
