/*
 * task_partners.h: the units that take part in a task from its assignment on, for task_assign.c alone.
 *
 * Of whom nothing more is said stands in the event of the assignment; whoever has a duty or a due day of its own gets
 * an event like one that is given its share later.
 */
#ifndef WORK_TASK_TASK_PARTNERS_H
#define WORK_TASK_TASK_PARTNERS_H

#include "work/acting/acting.h"
#include "work/task/task_assign.h"

/* The codes of all that take part, one a line. */
struct text task_partners_codes(struct arena *arena, const struct task_assignment *assignment);

/* Puts those of whom nothing more is said into the event of the assignment, which has its lead. */
MUST_USE bool task_partners_set(struct acting *acting, const struct task_assignment *assignment, struct event *event,
                                struct error *error);

/* Gives the others their shares of the task just assigned. */
MUST_USE bool task_partners_share(struct acting *acting, const struct task_assignment *assignment,
                                  const struct event *assigned, struct error *error);

#endif
