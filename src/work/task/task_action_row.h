/*
 * task_action_row.h: the rows of task-actions.def, for the files of work/task/ alone.
 */
#ifndef WORK_TASK_TASK_ACTION_ROW_H
#define WORK_TASK_TASK_ACTION_ROW_H

#include "model/event.h"
#include "work/task/task_action.h"

/* What is special about an action. */
enum task_special {
    SPECIAL_UNIT_LEADS = 1, /* the unit named leads the task from then on */
    SPECIAL_UNIT_ACTS = 2,  /* the unit named acts, and not the one that leads */
    SPECIAL_WHOLE = 4,      /* the work is whole after it, unless something else is said */
    SPECIAL_END = 8,        /* it ends the task though what it has lies in the future: task_future.h */
    SPECIAL_FOR_GOOD = 16   /* done to many tasks it is not taken back as a whole: task_undo.c */
};

struct task_action_row {
    const char *word;
    enum event_kind kind;
    enum permission permission;
    unsigned needs, may; /* parts: task_parts.h */
    unsigned special;
};

const struct task_action_row *task_action_row(enum task_action action);

#endif
