/*
 * task_resume.h: when a task is due after a pause, for the files of work/ alone.
 */
#ifndef WORK_TASK_TASK_RESUME_H
#define WORK_TASK_TASK_RESUME_H

#include "work/acting/acting.h"

struct task_resumption {
    int32_t due;  /* the later day, or NO_DAY: it stays */
    bool is_held; /* the task above is due before the days paused are given back */
};

/* The clock has stood: by the policy pause.moves-due the due day moves by the days paused, as far as that of the task
 * above. */
MUST_USE bool task_resume(struct acting *acting, const struct task_record *record, struct task_resumption *resumption,
                          struct error *error);

#endif
