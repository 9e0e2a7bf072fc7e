/*
 * deadline_kind.h: the kinds of time a deadline can give. It stands in base because calendar/ reads deadlines and
 * model/ keeps them, and neither knows the other.
 */
#ifndef BASE_DEADLINE_KIND_H
#define BASE_DEADLINE_KIND_H

#include "base/date.h"

enum deadline_kind {
#define DEADLINE_KIND(name, code) DEADLINE_##name,
#include "base/deadline-kinds.def"
#undef DEADLINE_KIND
};

const char *deadline_kind_code(enum deadline_kind kind); /* "quarter": stable, in JSON */

/* The last day of a date, month, quarter or year, of the later one where the value names two; false for other kinds. */
bool deadline_last_day(enum deadline_kind kind, struct text value, struct date *day);

#endif
