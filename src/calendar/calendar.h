/*
 * calendar.h: what decides whether a day is worked: the yearly official notices, and the law where there is none.
 *
 * A year that has rows here is taken from them alone (days off and make-up working days, weekends else). A year
 * without rows is computed from the Labour Code 2019 (art. 111, 112): see holiday.h. A book may bring its own
 * rows for a year; they then take the place of the built-in ones.
 */
#ifndef CALENDAR_CALENDAR_H
#define CALENDAR_CALENDAR_H

#include "base/date.h"

/* A stretch of days of the yearly notice: off, or (working) a weekend day worked in exchange. */
struct official_days {
    struct date first, last;
    bool working;
    const char *name; /* what for, Vietnamese */
};

struct calendar {
    const struct official_days *own; /* the book's own rows; they outrank the built-in ones year by year */
    size_t own_count;
    int culture_day_since; /* first year in which 24/11 is a holiday; 0 while it is not law */
};

/* The calendar of Vietnamese offices as known when this was built. */
extern const struct calendar calendar_vietnam;

/* Whether a year has rows, own or built in; and the n-th of them, false at the end. */
bool calendar_has_notice(const struct calendar *calendar, int year);
bool calendar_notice_row(const struct calendar *calendar, int year, size_t n, struct official_days *row);

#endif
