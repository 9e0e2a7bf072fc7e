/*
 * organising_room.h: what the changes of units have in common, for organising.c, unit_ending.c and handing_over.c
 * alone.
 */
#ifndef WORK_ORGANISATION_ORGANISING_ROOM_H
#define WORK_ORGANISATION_ORGANISING_ROOM_H

#include "work/organisation/organising.h"

/* A unit that ends: it stands on the day and until further notice, and has stood for a day. */
MUST_USE bool organising_find_ending(const struct organising *organising, struct text code, struct unit_line **line,
                                     struct error *error);

/* The unit above, or the one that takes over; NO_NUMBER where none is named. */
MUST_USE bool organising_find_other(const struct organising *organising, int64_t *number, struct error *error);

/* By whom, and by which decision, is added. */
MUST_USE bool organising_append(struct organising *organising, struct event *event, int64_t at, struct error *error);

/* What happens to a unit at the start of the day; the units are from then on as it left them. */
MUST_USE bool organising_append_change(struct organising *organising, struct event *event, struct error *error);

MUST_USE bool organising_put_below(struct organising *organising, int64_t unit, int64_t parent, struct error *error);

/* Gives a unit the form that the change names, where it names one. */
MUST_USE bool organising_give_form(struct organising *organising, int64_t unit, struct error *error);
bool organising_has_form(const struct organising *organising);

/* Says that something would be left with nobody; false. */
bool organising_needs_successor(const struct unit_line *line, struct error *error);

#endif
