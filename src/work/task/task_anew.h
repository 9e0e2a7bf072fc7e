/*
 * task_anew.h: a task that was accepted anew while it was cancelled does not come back beside the new one.
 */
#ifndef WORK_TASK_TASK_ANEW_H
#define WORK_TASK_TASK_ANEW_H

#include "model/task_record.h"
#include "work/acting/acting.h"

/* Of a task that is open again: ERROR_CONFLICT names the one that another acceptance has assigned since from the same
 * place of its document, and that stands. */
MUST_USE bool task_check_anew(struct acting *acting, const struct task_record *record, struct error *error);

#endif
