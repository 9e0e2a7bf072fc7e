/*
 * target_view.h: what is shown of targets: how they stand on a day, with the tasks that work for them.
 */
#ifndef MODEL_TARGET_VIEW_H
#define MODEL_TARGET_VIEW_H

#include "model/target.h"
#include "model/task_view.h"

struct target_line {
    struct target target;
    struct unit_view lead;
    struct target_standing standing;
    struct task_lines tasks;
    size_t count, done, late; /* of the tasks: not cancelled; confirmed; overdue without a result */
};

struct target_lines {
    struct date on;
    struct target_line *at;
    size_t count, capacity;
};

#endif
