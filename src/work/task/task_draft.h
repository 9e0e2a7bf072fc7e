/*
 * task_draft.h: the event that a request becomes for one task, as it was given, for task_action.c alone.
 *
 * Whether whoever acts may do so is checked first. What the action itself checks and adds comes after it:
 * task_acting.h.
 */
#ifndef WORK_TASK_TASK_DRAFT_H
#define WORK_TASK_TASK_DRAFT_H

#include "work/acting/acting.h"
#include "work/task/task_action.h"

MUST_USE bool task_draft(struct acting *acting, const struct task_request *request, const struct task_record *record,
                         struct event *event, struct error *error);

#endif
