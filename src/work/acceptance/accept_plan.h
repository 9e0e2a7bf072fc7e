/*
 * accept_plan.h: what is to become of each task of a directive, before anything is recorded; for accept.c.
 */
#ifndef WORK_ACCEPTANCE_ACCEPT_PLAN_H
#define WORK_ACCEPTANCE_ACCEPT_PLAN_H

#include "work/acceptance/accept.h"
#include "work/organisation/unit_match.h"

/* By what names are known. */
struct accept_names {
    const struct unit_matcher *matcher;
    const struct unit_lines *units; /* as they are now */
    int32_t day;                    /* of the document, or NO_DAY */
};

/* Names every lead and partner by its code. Lines that stand in the way are refused with their reason. ERROR_USAGE for
 * numbers of tasks that cannot be understood. */
MUST_USE bool accept_plan(struct arena *arena, const struct accept_request *request, const struct reading *reading,
                          const struct accept_names *names, struct accept_report *report, struct error *error);

#endif
