/*
 * task_check.h: what holds of every task, however it comes about, for the files of work/ alone.
 */
#ifndef WORK_TASK_TASK_CHECK_H
#define WORK_TASK_TASK_CHECK_H

#include "work/acting/acting.h"

/* The unit with a code, which stands now, and stood when it happened. */
MUST_USE bool task_check_unit(struct acting *acting, struct text code, int64_t *unit, struct error *error);

/* The same, of the body whose book it is: an outside unit leads nothing. */
MUST_USE bool task_check_lead(struct acting *acting, struct text code, int64_t *unit, struct error *error);

/* The person with a code, who has not left. */
MUST_USE bool task_check_person(struct acting *acting, struct text code, int64_t *person, struct error *error);

/* A due day is not after that of the task above, nor before one of the tasks below; NO_DAY is. */
MUST_USE bool task_check_due(struct acting *acting, const struct task_record *record, int32_t due, struct error *error);

/* Below a task is room for another that has others below it, `height` deep with itself: they stand TASK_MOST_DEEP deep.
 */
MUST_USE bool task_check_depth(struct acting *acting, const struct task_record *above, int height, struct error *error);

/* A share is not due after the task, where both have a day. */
MUST_USE bool task_check_share(int32_t task_due, int32_t due, struct error *error);

/* A day to be due on is not past when a task is assigned, but where the one above was due already. */
MUST_USE bool task_check_ahead(struct acting *acting, int64_t parent, int32_t due, struct error *error);

/* A task is not assigned on a day before that of the one above it, nor after that of one below: as of every day what
 * stands below something that is there is below something that was there. */
MUST_USE bool task_check_assigned(struct acting *acting, const struct task_record *record, struct error *error);

/* What a task has become by a correction or a taking back: the same rules hold as if it had been recorded so. Its days
 * keep to those above and below; what is open has units that stand and a lead that does not take part beside, what is
 * open again nothing over above it; what is over has nothing open below. */
MUST_USE bool task_check_mended(struct acting *acting, const struct task_record *before, struct error *error);

/* That a hand-over, or an assignment, happened at a moment, or NO_MOMENT for one that is taken back: nobody led the
 * task before being established, or after having ended. */
MUST_USE bool task_check_led(struct acting *acting, const struct event *event, int64_t number, int64_t moment,
                             struct error *error);

/* What is assigned is something: a quantity, where one is given, is more than none. */
MUST_USE bool task_check_quantity(int64_t quantity, struct error *error);

/* Nothing is over above what is not. */
MUST_USE bool task_check_below(struct acting *acting, const struct task_record *record, struct error *error);

#endif
