/*
 * task_backdate.h: how far back those who are judged by a task may say that something happened; for the files of work/
 * alone.
 *
 * A day that is past is often true: the paper was handed in on Friday, and typed on Monday. But who hands in late must
 * not be able to say that he did not. So the people of the unit that leads a task, and the head of one that takes part
 * or is waited for, record within the days of a policy what puts them in time or charges another; later they record it
 * as of today, and somebody who is not judged by it corrects the day, with a reason. The owner of the folder, and who
 * assigned the task, are not judged by it.
 */
#ifndef WORK_TASK_TASK_BACKDATE_H
#define WORK_TASK_TASK_BACKDATE_H

#include "work/acting/acting.h"
#include "work/task/task_action.h"

/* ERROR_CONFLICT for what is recorded too late; `unit` as for permission_check. */
MUST_USE bool task_check_backdate(struct acting *acting, enum task_action action, const struct task_record *record,
                                  int64_t unit, struct error *error);

/* The day by which it is seen whether something was asked for in time: that of recording it, but for the owner of the
 * folder, and in a book that is written up afterwards (the policy says none). */
MUST_USE bool task_request_day(struct acting *acting, int32_t *day, struct error *error);

#endif
