/*
 * task_may.h: who may do what to a task, with the units whose word counts beside that of its lead; for the files of
 * work/ alone.
 */
#ifndef WORK_TASK_TASK_MAY_H
#define WORK_TASK_TASK_MAY_H

#include "work/acting/acting.h"
#include "work/acting/permission.h"
#include "work/task/task_action.h"

/* An action on a task, about the unit named; else about the one that a difficulty was raised to, that it waits for, or
 * that takes part, where the person heads it. */
MUST_USE bool task_check_may(struct acting *acting, const struct task_request *request,
                             const struct task_record *record, int64_t unit, struct error *error);

#endif
