/*
 * tally.h: how many tasks of a group are in which state.
 *
 * A group is what stands below a task at any depth, what a unit leads, or what a person does. A joint task counts where
 * it stands, like a plan, but for no unit and no person: what its leads do is counted in the tasks of each, once.
 * Beside what a unit leads stands what of joint tasks it is the first lead of, so that lists, which show them, know how
 * long they are. Nothing here depends on the day: what is late or due soon is counted by due days, of the tasks in hand
 * alone. The store keeps the tally of every group that has tasks; adding up the tallies of its tasks one by one gives
 * the same.
 */
#ifndef MODEL_TALLY_H
#define MODEL_TALLY_H

#include "model/task_record.h"

/* The numbers stand in tables and never change. */
enum tally_scope {
    TALLY_BELOW = 1,      /* below the task with the number; NO_NUMBER: all tasks */
    TALLY_LEAD = 2,       /* led by the unit with the number, joint ones apart */
    TALLY_PERSON = 3,     /* done by the person with the number, joint ones apart */
    TALLY_JOINT_LEAD = 4, /* the joint tasks whose first lead is the unit with the number; NO_NUMBER: all joint tasks */
    TALLY_JOINT_PERSON = 5, /* the joint tasks that name the person with the number */
    TALLY_MOVED = 6 /* of due days alone: how many more tasks in hand that the unit with the number leads (NO_NUMBER:
                       any unit), joint ones apart, are due by the day first given than by the day there is */
};

struct tally {
    int64_t assigned, doing, returned, paused, submitted, done, cancelled; /* one for each state */
    int64_t waiting;                                                       /* for a word from somebody */
    int64_t percent; /* the sum of the progress of those not cancelled */
};

/* Of one task; of one that was not assigned, nothing. */
struct tally tally_of(const struct task_record *record);

/* Adds another tally, or takes it away (`sign` 1 or -1). */
void tally_add(struct tally *tally, const struct tally *other, int64_t sign);

int64_t tally_tasks(const struct tally *tally);   /* those not cancelled */
int64_t tally_in_hand(const struct tally *tally); /* those without a result, not cancelled */
int tally_progress(const struct tally *tally);    /* the mean of those not cancelled, rounded down; 0 for none */

/* The day by which a result is due; NO_DAY for a task that has one, is cancelled, or has no due day. */
int32_t tally_due(const struct task_record *record);

#endif
