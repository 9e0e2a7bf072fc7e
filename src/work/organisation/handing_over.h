/*
 * handing_over.h: what a unit that ends has to do with tasks that are not over goes to its successor, each by an event
 * of its own.
 *
 * Tasks that it leads are handed over; the successor's own share in one is released before, since no unit both leads a
 * task and takes part in it. What it has not done yet in tasks of others becomes the successor's share, with its duty
 * and due day: where the successor takes part already both duties are its own, by the earlier day; where it leads, the
 * share goes up in the task. What waits for the unit, or for its answer, waits for the successor from then on. What was
 * done stays with whom did it.
 */
#ifndef WORK_ORGANISATION_HANDING_OVER_H
#define WORK_ORGANISATION_HANDING_OVER_H

#include "work/organisation/organising.h"

/* `to` is the successor, or NO_NUMBER; ERROR_CONFLICT where it is needed, or stands outside and would have to lead. */
MUST_USE bool handing_over_tasks(struct organising *organising, const struct unit_line *from, int64_t to,
                                 struct error *error);

/* The tasks of a change alone; what others have to do in them stays. ERROR_CONFLICT names one that the unit does not
 * lead, or that is over. */
MUST_USE bool handing_over_some(struct organising *organising, const struct unit_line *from, int64_t to,
                                struct error *error);

/* Its targets, and its limitations, which may come back where they are closed: they are the successor's from the day
 * on. ERROR_CONFLICT where there are targets or open limitations and no successor. */
MUST_USE bool handing_over_targets(struct organising *organising, const struct unit_line *from, int64_t to,
                                   struct error *error);

#endif
