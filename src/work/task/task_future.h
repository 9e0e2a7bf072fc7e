/*
 * task_future.h: what a task has that is still to come, for the files of work/ alone.
 *
 * A mistyped year in a sheet, or a clock that was wrong, leaves facts that lie in the future. Such a task is cancelled
 * like any other: what has not happened is taken back first.
 */
#ifndef WORK_TASK_TASK_FUTURE_H
#define WORK_TASK_TASK_FUTURE_H

#include "work/acting/acting.h"

/* Takes back what lies in the future, with the note. What cannot be taken back, as its assignment, is put on the
 * present moment. The record is as it is after that. */
MUST_USE bool task_future_take_back(struct acting *acting, struct task_record *record, struct text note,
                                    struct error *error);

#endif
