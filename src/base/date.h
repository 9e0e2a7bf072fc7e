/*
 * date.h: civil days of the proleptic Gregorian calendar, without zones.
 *
 * Day numbers count from 1970-01-01 = 0. The algorithms are exact for years 1–9999.
 */
#ifndef BASE_DATE_H
#define BASE_DATE_H

#include <stdbool.h>
#include <stdint.h>

#include "base/text.h"

struct date {
    int year;  /* 0 means "no date" */
    int month; /* 1–12 */
    int day;   /* 1–31 */
};

enum weekday { MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY, SATURDAY, SUNDAY };

enum { DATE_BYTES = 11 };

bool date_is_valid(struct date date);
bool date_is_set(struct date date);
int32_t date_to_day(struct date date);
struct date date_from_day(int32_t day);
enum weekday date_weekday(struct date date);
struct date date_add_days(struct date date, int32_t days);
struct date date_add_months(struct date date, int months); /* the last day where the month is shorter */
struct date date_month_end(int year, int month);
int date_compare(struct date a, struct date b);

MUST_USE bool date_parse(struct text iso, struct date *date);  /* "2026-03-20" exactly */
MUST_USE bool date_read(struct text typed, struct date *date); /* the same, or as people write it: "20/3/2026" */
const char *date_print(struct date date, char to[DATE_BYTES]); /* "2026-03-20" */

#endif
