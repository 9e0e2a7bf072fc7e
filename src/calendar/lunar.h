/*
 * lunar.h: the Vietnamese lunar calendar, computed.
 *
 * A lunar month begins on the civil day (UTC+7) of a new moon; the eleventh month holds the winter solstice; in a year
 * of thirteen months the first one without a major solar term is the leap month. Because the day is that of UTC+7 and
 * not of Beijing, Tết falls on other days than the Chinese new year in 1985, 2007 and 2030. Good for 1900–2199.
 *
 * Source: Jean Meeus, Astronomical Algorithms (1991), ch. 25 and 49 (phases of the moon, the sun's longitude), in
 * the form given by Hồ Ngọc Đức, "Thuật toán tính âm lịch".
 */
#ifndef CALENDAR_LUNAR_H
#define CALENDAR_LUNAR_H

#include "base/date.h"

struct lunar_date {
    int year;  /* named by the solar year its Tết falls in */
    int month; /* 1–12 */
    int day;   /* 1–30 */
    bool leap; /* the second month of this number */
};

/* The lunar day of a solar one. */
struct lunar_date lunar_from_date(struct date date);

/* The solar day of a lunar one; false when the year has no such month or the month no such day. */
MUST_USE bool lunar_to_date(struct lunar_date lunar, struct date *date);

/* The first day of the lunar year, Tết. */
struct date lunar_new_year(int year);

#endif
