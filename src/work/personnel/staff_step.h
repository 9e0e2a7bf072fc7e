/*
 * staff_step.h: one command about people under way, for the files of work/ alone.
 *
 * The steps of personnel.c, staff_post.c and staff_role.c find what is named, ask whether it is permitted, check that
 * no day comes to hold what cannot be (model/personnel.h), and append.
 */
#ifndef WORK_PERSONNEL_STAFF_STEP_H
#define WORK_PERSONNEL_STAFF_STEP_H

#include "work/acting/acting.h"
#include "work/personnel/personnel.h"
#include "work/personnel/staffing.h"

struct staff_step {
    struct acting *acting;
    const struct person_change *change;
    struct staffing staffing;
};

typedef bool staff_run(struct staff_step *step, struct error *error);

staff_run staff_appoint;
staff_run staff_relieve;
staff_run staff_establish;
staff_run staff_abolish;
staff_run staff_grant;
staff_run staff_revoke;

/* Fills an error of ERROR_CONFLICT with one argument. */
bool staff_conflict(const char *message, struct text code, struct error *error);

MUST_USE bool staff_may(struct staff_step *step, enum permission permission, int64_t unit, struct error *error);

/* Somebody who has not left. */
MUST_USE bool staff_find_person(const struct staff_step *step, const struct person_line **person, struct error *error);

MUST_USE bool staff_find_position(const struct staff_step *step, const struct position_line **position,
                                  struct error *error);

/* The unit that is named: it stands on the day and until further notice, in the body whose book it is. */
MUST_USE bool staff_find_unit(const struct staff_step *step, struct unit_line *unit, struct error *error);

/* The days for which something is given. */
MUST_USE bool staff_find_term(const struct staff_step *step, struct term *term, struct error *error);

/* Whether whoever acts is this person. */
bool staff_is_oneself(const struct staff_step *step, const struct person_line *person);

struct event staff_event_about(enum event_kind kind, int64_t person);
void staff_set_until(struct event *event, struct term term);

#endif
