/*
 * acting_follow.h: the order in which things happen to a target or a limitation, for the files of work/ alone.
 */
#ifndef WORK_ACTING_ACTING_FOLLOW_H
#define WORK_ACTING_ACTING_FOLLOW_H

#include "work/acting/acting.h"

/* Nothing happens to a thing before what was recorded of it last. What is said to have happened on the day of that, and
 * no more, happened after it. ERROR_CONFLICT names the day. */
MUST_USE bool acting_follow(struct acting *acting, int64_t last_at, struct error *error);

#endif
