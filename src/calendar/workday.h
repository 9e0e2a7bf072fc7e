/*
 * workday.h: counting in working days.
 *
 * A period of n working days that starts on a day ends on the n-th working day after it: the first day is not
 * counted (Civil Code 2015, art. 147).
 */
#ifndef CALENDAR_WORKDAY_H
#define CALENDAR_WORKDAY_H

#include "calendar/calendar.h"

bool workday_is(const struct calendar *calendar, struct date date);

/* The `count`-th working day after `date`; the day itself for 0. Counts beyond WORKDAY_COUNT_MAXIMUM are cut to it. */
enum { WORKDAY_COUNT_MAXIMUM = 10000 };
struct date workday_add(const struct calendar *calendar, struct date date, int count);

/* The first working day on or after `date`. */
struct date workday_on_or_after(const struct calendar *calendar, struct date date);

#endif
