/*
 * organisation.h: the commands that change the units of a book, each by a decision and from a day on.
 *
 * What ends hands over everything in the same transaction, each by an event of its own: the units below it and all it
 * has to do with tasks that are not over go to its successor (handing_over.h), and histories stay where they happened;
 * its positions and the roles within it end as it does. No change of the organisation happened before the one recorded
 * before it, and none is to come; so the organisation of a day is a prefix of the ledger. Codes: Decision
 * 19/2025/QĐ-TTg, article 3.
 */
#ifndef WORK_ORGANISATION_ORGANISATION_H
#define WORK_ORGANISATION_ORGANISATION_H

#include "base/date.h"
#include "base/error.h"
#include "model/unit_line.h"
#include "work/book/command.h"

struct book;

struct unit_change {
    struct text code;     /* of the unit that changes; for a merge those that are merged, one a line */
    struct text other;    /* the unit above, or the one that takes over; empty: none */
    struct text new_code; /* of the unit that is split off */
    struct text name;     /* from now on; empty: as before */
    struct text head;     /* the position that answers for it; empty: as before */
    struct text basis;    /* the document that decides it; a unit that stands outside needs none */
    enum unit_branch branch;
    enum unit_tier tier;  /* neither: as before */
    bool is_outside;      /* the unit that is established is no part of the body whose book it is */
    bool is_undated;      /* it has stood as far back as is known, unless the one above has a first day */
    struct date on;       /* from this day; unset: today */
    const int64_t *tasks; /* that a unit which is split off takes along, of those that the other leads */
    size_t task_count;
    struct book_command command; /* who acts, and with which key; the day is `on` */
};

struct unit_change_report {
    size_t units, tasks; /* units changed, tasks handed over */
    size_t others;       /* shares, waits and difficulties that went to a successor */
};

typedef bool book_unit_command(struct book *book, const struct unit_change *change, struct unit_change_report *report,
                               struct error *error);

/* ERROR_USAGE says what is missing or cannot be; ERROR_NOT_FOUND names an unknown unit; ERROR_CONFLICT what stands in
 * the way: a code given once, a unit that ended, an order of days. Nothing of a change that failed is kept. */
book_unit_command book_unit_establish; /* `code`, `name`, below `other` */
book_unit_command book_unit_rename;    /* `name`, `head`, `branch` or `tier` */
book_unit_command book_unit_transfer;  /* to below `other`, or to the top */
book_unit_command book_unit_split;     /* `new_code` and `name` are split off, stand beside it and lead `tasks` */
book_unit_command book_unit_merge;     /* into `other`, the seat's, which keeps its code and may get a `name` */
book_unit_command book_unit_dissolve;  /* `other` takes over; without it there may be nothing to take over */

/* Every unit that stood on a day, as it was called then; those that did not as well when `has_all`. */
struct unit_list_request {
    struct date on; /* unset: today */
    bool has_all;
};
MUST_USE bool book_units(struct book *book, struct arena *arena, const struct unit_list_request *request,
                         struct unit_lines *units, struct error *error);

#endif
