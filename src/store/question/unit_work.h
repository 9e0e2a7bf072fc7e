/*
 * unit_work.h: what a unit has to do with tasks that are not over: what it has in hand for somebody.
 */
#ifndef STORE_QUESTION_UNIT_WORK_H
#define STORE_QUESTION_UNIT_WORK_H

#include "store/store.h"

/* What it has to do in a task that another leads, and has not done yet. */
struct open_share {
    int64_t task;
    struct text duty;
    int32_t due; /* or NO_DAY */
};

struct open_shares {
    struct open_share *at;
    size_t count, capacity;
};

struct unit_work {
    struct number_list led, waits, difficulties; /* tasks; the last two wait for it, or for its answer */
    struct open_shares shares;
};

MUST_USE bool unit_work_read(struct transaction *transaction, struct arena *arena, int64_t unit, struct unit_work *work,
                             struct error *error);
bool unit_work_is_none(const struct unit_work *work);

/* A unit that has ended and has a share in the task that is not done; NO_NUMBER where there is none. */
MUST_USE bool unit_work_ended_partner(struct transaction *transaction, int64_t task, int64_t *unit,
                                      struct error *error);

#endif
