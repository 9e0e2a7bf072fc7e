/*
 * staffing.h: changes of people within a transaction, for the files of work/ alone.
 *
 * The commands of personnel.h make one; the end of a unit makes those that follow from it. What ends does so with the
 * day before, and is refused where it began on the day or later: an appointment lasts a day at least.
 */
#ifndef WORK_PERSONNEL_STAFFING_H
#define WORK_PERSONNEL_STAFFING_H

#include "store/question/personnel.h"

struct staffing {
    struct transaction *transaction;
    struct arena *arena;
    struct text by, basis;
    int64_t at; /* the moment from which it holds */
    int32_t day;
    struct personnel personnel; /* as it was before */
    size_t event_count;         /* appended so far */
};

/* Reads who there is; the other fields are set by the caller. */
MUST_USE bool staffing_open(struct staffing *staffing, struct error *error);

MUST_USE bool staffing_append(struct staffing *staffing, struct event *event, struct error *error);

MUST_USE bool staffing_relieve(struct staffing *staffing, const struct appointment *appointment, struct error *error);
MUST_USE bool staffing_revoke(struct staffing *staffing, const struct role_grant *grant, struct error *error);

/* With the appointments to it. */
MUST_USE bool staffing_abolish(struct staffing *staffing, const struct position_line *position, struct error *error);

/* Ends the positions of a unit and the roles within it, as the unit ends. */
MUST_USE bool staffing_end_unit(struct staffing *staffing, int64_t unit, struct error *error);

/* Ends everything that a person holds, and that he is there. */
MUST_USE bool staffing_leave(struct staffing *staffing, const struct person_line *person, struct error *error);

#endif
