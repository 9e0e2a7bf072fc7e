/*
 * task_deed.h: an action under way, for the files of work/task/ that have rules of single actions.
 */
#ifndef WORK_TASK_TASK_DEED_H
#define WORK_TASK_TASK_DEED_H

#include "work/acting/acting.h"
#include "work/task/task_action.h"

/* All that the rule of an action may look at. */
struct task_deed {
    struct acting *acting;
    const struct task_request *request;
    const struct task_record *record;
    struct event *event; /* that the request has become; a rule completes it */
};

typedef bool task_deed_rule(const struct task_deed *deed, struct error *error);

/* Correcting what was mistyped, and taking back what should not have been recorded: task_mend.c. */
task_deed_rule task_mend_correct;
task_deed_rule task_mend_void;

#endif
