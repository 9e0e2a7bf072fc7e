/*
 * unit_find.h: which units a name meant, on any day or on one.
 *
 * Names are compared as search compares words: one without marks matches any marks. What stands behind the name, a
 * district or a province of then or of today, narrows: "Trúc Bạch, quận Ba Đình", "xã Tân An (Tây Ninh)". A code finds
 * the units that have or had it.
 */
#ifndef WORK_ORGANISATION_UNIT_FIND_H
#define WORK_ORGANISATION_UNIT_FIND_H

#include "base/error.h"
#include "model/unit_finding.h"

/* A day that is not set: units of any day. ERROR_NOT_FOUND with what is not known; ERROR_USAGE for no name at all. */
MUST_USE bool unit_find(struct arena *arena, const struct unit_index *index, struct text name, struct date on,
                        struct unit_findings *findings, struct error *error);

#endif
