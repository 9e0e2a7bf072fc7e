/*
 * task_horizon.h: which tasks somebody may see: all that certain units lead, and certain tasks beside.
 *
 * Pure. A task is judged by who leads it now, however far back a question looks. NULL stands for the horizon of whoever
 * may see every task.
 */
#ifndef MODEL_TASK_HORIZON_H
#define MODEL_TASK_HORIZON_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct task_horizon {
    const bool *leads;     /* by the number of a unit: whether what it leads is seen */
    size_t unit_count;     /* numbers from 0 on */
    const int64_t *beside; /* tasks that are seen whoever leads them, in their order */
    size_t beside_count;
    bool is_narrow; /* so few tasks that looking each up costs less than passing over all others */
};

bool task_horizon_has_lead(const struct task_horizon *horizon, int64_t unit);

/* Whether a task is seen that a unit leads now. */
bool task_horizon_has(const struct task_horizon *horizon, int64_t task, int64_t lead);

#endif
