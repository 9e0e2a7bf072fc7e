/*
 * recurrence.h: "hằng quý", "thứ Năm hằng tuần" as rules, in the part of RFC 5545 (3.3.10) that office life needs.
 *
 * FREQ (DAILY, WEEKLY, MONTHLY, YEARLY), INTERVAL, BYDAY (weekdays, with one place in the month for all), BYMONTH,
 * BYMONTHDAY (negative from the end), COUNT, UNTIL (a day; a time of day behind it is passed over). Printed in this
 * order; INTERVAL=1 is left out. Days off do not move a day of a rule, here as there.
 *
 * Not as there: a period that names no day is due on its last one, for what is reported is reported when it is over.
 */
#ifndef CALENDAR_RECURRENCE_H
#define CALENDAR_RECURRENCE_H

#include "base/date.h"

enum frequency { DAILY, WEEKLY, MONTHLY, YEARLY };

enum { RECURRENCE_BYTES = 160, RECURRENCE_DAYS = 6 };

struct recurrence {
    enum frequency frequency;
    int interval;                 /* at least 1 */
    uint8_t weekdays;             /* bit n for weekday n; 0 for any */
    int8_t place;                 /* of the weekday in its month: 1–5, -1 the last; 0 for any */
    uint16_t months;              /* bit n for month n, 1–12; 0 for any */
    int8_t days[RECURRENCE_DAYS]; /* of the month: 1–31, negative from its end */
    uint8_t day_count;
    int count;         /* so many times; 0 for ever */
    struct date until; /* unset: for ever */
};

/* Where a rule begins. */
struct recurrence_start {
    struct date day;
    bool is_said; /* it can be the first day of the rule; otherwise it is only known that the rule begins after it */
};

struct text recurrence_print(const struct recurrence *recurrence, char to[RECURRENCE_BYTES]);

/* Reads every rule that a book may hold, those of older programs too. */
MUST_USE bool recurrence_parse(struct text text, struct recurrence *recurrence);

/* Whether RFC 5545 allows the rule: each part once, COUNT or UNTIL, places of weekdays and days of the month only where
 * there is a month, and a weekday's place in a year only with its months. */
bool recurrence_is_allowed(struct text text);

/* The first day after `day` that the rule gives. Intervals and COUNT count from the start; the months of one that was
 * not said, and those of periods that name no day, from January: quarters are those of the year. False when there is
 * none within ten years. */
MUST_USE bool recurrence_next(const struct recurrence *recurrence, const struct recurrence_start *start,
                              struct date day, struct date *next);

/* Whether it gives any day at all; "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30" does not. */
bool recurrence_gives_a_day(const struct recurrence *recurrence, const struct recurrence_start *start);

#endif
