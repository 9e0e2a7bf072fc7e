/*
 * acting_policy.h: the rules that a command obeys, for the files of work/ alone.
 *
 *     struct policy_standing moves;
 *     if (!acting_policy(acting, &(struct policy_key){.policy = POLICY_PAUSE_MOVES_DUE}, &moves, error))
 *         return false;
 *     if (policy_is_yes(&moves)) …
 *
 * They are those that held on the day the command happened. What came out of them (a due day) goes into the event, so
 * that no later rule moves it. A question asks question_policy (store/question/policy.h) and policy_in_force.
 */
#ifndef WORK_ACTING_ACTING_POLICY_H
#define WORK_ACTING_ACTING_POLICY_H

#include "calendar/calendar.h"
#include "model/policy_value.h"
#include "work/acting/acting.h"

MUST_USE bool acting_policy(struct acting *acting, const struct policy_key *key, struct policy_standing *standing,
                            struct error *error);

/* The one in force on another day: on which the task was assigned that is corrected. */
MUST_USE bool acting_policy_on(struct acting *acting, const struct policy_key *key, int32_t day,
                               struct policy_standing *standing, struct error *error);

/* The one in force on the day of recording: for what is asked of whoever records. */
MUST_USE bool acting_policy_today(struct acting *acting, enum policy policy, struct policy_standing *standing,
                                  struct error *error);

/* The calendar to count working days by. */
MUST_USE bool acting_calendar(struct acting *acting, struct calendar *calendar, struct error *error);

#endif
