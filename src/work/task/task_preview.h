/*
 * task_preview.h: gathers what a change of tasks does to each, while it is tried.
 */
#ifndef WORK_TASK_TASK_PREVIEW_H
#define WORK_TASK_TASK_PREVIEW_H

#include "model/task_effect.h"
#include "work/acting/acting.h"

/* Begins anew: a command may be tried more than once. */
void task_preview_begin(struct task_preview *preview);

/* Of a task that was acted on, or made (`before` NULL). */
MUST_USE bool task_preview_add(struct acting *acting, struct task_preview *preview, int64_t task,
                               const struct task_record *before, struct error *error);

#endif
