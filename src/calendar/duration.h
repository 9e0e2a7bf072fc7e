/*
 * duration.h: the day on which a length of time ends.
 *
 * The day of the event itself is not counted (Civil Code 2015, art. 147.2); where the last day of a length in days,
 * weeks, months or years is a day off, it ends with the next working day (art. 148.5). Working days are those of
 * workday.h.
 */
#ifndef CALENDAR_DURATION_H
#define CALENDAR_DURATION_H

#include "base/text.h"
#include "calendar/calendar.h"

/* "P15D", "P5WD", "P2W", "P1M15D", "P1Y"; hours and minutes end on the day they run into: "PT24H". False for what is
 * no such value, and where `from` is not set. */
MUST_USE bool duration_end(struct text value, struct date from, const struct calendar *calendar, struct date *end);

#endif
