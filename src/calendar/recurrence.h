/*
 * recurrence.h: "hằng quý", "thứ Năm hằng tuần" as rules, in the part of RFC 5545 (3.3.10) that office life needs.
 *
 * FREQ (DAILY, WEEKLY, MONTHLY, YEARLY), INTERVAL, BYDAY (one weekday, with a place in the month), BYMONTH, BYMONTHDAY
 * (negative from the end). Printed in this order; INTERVAL=1 is left out.
 */
#ifndef CALENDAR_RECURRENCE_H
#define CALENDAR_RECURRENCE_H

#include "base/date.h"

enum frequency { DAILY, WEEKLY, MONTHLY, YEARLY };

enum { RECURRENCE_BYTES = 128, RECURRENCE_DAYS = 6 };

struct recurrence {
    enum frequency frequency;
    int interval;                 /* at least 1 */
    uint8_t weekdays;             /* bit n for weekday n; 0 for any */
    int8_t place;                 /* of the weekday in its month: 1–5, -1 the last; 0 for any */
    uint16_t months;              /* bit n for month n, 1–12; 0 for any */
    int8_t days[RECURRENCE_DAYS]; /* of the month: 1–31, negative from its end */
    uint8_t day_count;
};

struct text recurrence_print(const struct recurrence *recurrence, char to[RECURRENCE_BYTES]);
MUST_USE bool recurrence_parse(struct text text, struct recurrence *recurrence);

/* The first day after `day` that the rule gives, where a period that names no day is due on its last one. Intervals
 * count from January (or, by weeks and days, from `day`). False when there is none within ten years. */
MUST_USE bool recurrence_next(const struct recurrence *recurrence, struct date day, struct date *next);

#endif
