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

/* By when a paused task is due that is resumed at a moment: later by the days paused, no later than `latest`, that of
 * the task above (or NO_DAY), and never earlier. The record is that of the pause; `is_held` as above. */
int32_t task_resumed_due(const struct task_record *paused, int64_t at, int32_t latest, bool *is_held);

/* The clock has stood: by the policy pause.moves-due the due day moves by the days paused, as far as that of the task
 * above. */
MUST_USE bool task_resume(struct acting *acting, const struct task_record *record, struct task_resumption *resumption,
                          struct error *error);

#endif
