/*
 * holiday.h: the days off of one year, as a set.
 *
 * By the yearly notice where there is one (calendar.h), else by the Labour Code 2019, art. 112: 1/1; Tết, five days;
 * 10/3 of the lunar calendar; 30/4; 1/5; 2/9 and the day before or after it. A holiday on a weekly rest day gives the
 * next working day off (art. 111.3). What the Prime Minister chooses each year is guessed until the notice is known:
 * for Tết the last day of the old year and four of the new one; beside 2/9 the day that joins it to a weekend.
 */
#ifndef CALENDAR_HOLIDAY_H
#define CALENDAR_HOLIDAY_H

#include "calendar/calendar.h"

/* Days of one year on which offices are closed, weekends included. */
struct days_off {
    int year;
    uint64_t bits[6]; /* one a day, from 1 January */
};

struct days_off days_off_of(const struct calendar *calendar, int year);

/* Whether the set, of the year of `date`, holds it. */
bool days_off_has(const struct days_off *days, struct date date);

#endif
