/*
 * organising.h: changes of the organisation within a transaction, for the files of work/ alone.
 *
 * The commands of organisation.h make one; an import makes one after another. The units are kept as the changes so far
 * left them.
 */
#ifndef WORK_ORGANISATION_ORGANISING_H
#define WORK_ORGANISATION_ORGANISING_H

#include "work/acting/acting.h"
#include "work/organisation/organisation.h"

struct organising {
    struct transaction *transaction;
    struct arena *arena;
    struct unit_lines units; /* as they are by now */
    struct text by;          /* who records it */
    int32_t today, last_day; /* the last on which anything changed */
    size_t event_count;      /* appended so far */
    const struct unit_change *change;
    struct unit_change_report *report;
    int32_t day;    /* of the change */
    int64_t author; /* who recorded it in the book it is imported from, or NO_NUMBER */
    int64_t batch;  /* the first event of the import that it belongs to, or NO_NUMBER */
};

typedef bool organising_step(struct organising *organising, struct error *error);

MUST_USE bool organising_open(struct organising *organising, const struct acting *acting, struct error *error);

/* Runs one step on the day of its change: the errors of organisation.h. */
MUST_USE bool organising_run(struct organising *organising, organising_step *step, const struct unit_change *change,
                             struct unit_change_report *report, struct error *error);

organising_step organising_establish;
organising_step organising_rename;
organising_step organising_transfer;
organising_step organising_split;
organising_step organising_merge;
organising_step organising_dissolve;

#endif
