/*
 * task_acting.h: what each action checks and adds beside what all have, for task_action.c alone.
 */
#ifndef WORK_TASK_TASK_ACTING_H
#define WORK_TASK_TASK_ACTING_H

#include "work/acting/acting.h"
#include "work/task/task_action.h"

/* Completes the event that the request has become, for the task as it is. */
MUST_USE bool task_acting_complete(struct acting *acting, const struct task_request *request,
                                   const struct task_record *record, struct event *event, struct error *error);

#endif
