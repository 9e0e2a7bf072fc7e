#include "calendar/lunar.h"

#include <math.h>

static const double PI = 3.14159265358979323846;
static const double RADIANS = 3.14159265358979323846 / 180;
static const double ZONE_DAYS = 7.0 / 24;              /* UTC+7, in days */
static const double SYNODIC_MONTH = 29.530588853;      /* mean days between two new moons */
static const double NEW_MOON_1900 = 2415021.076998695; /* Julian date of new moon number 0 */

enum { JULIAN_DAY_1970 = 2440588 };

/* The Julian date (in UT) of the k-th new moon after that of 1 January 1900. */
static double new_moon(int k)
{
    double t = k / 1236.85; /* Julian centuries since 1900-01-00.5 */
    double t2 = t * t, t3 = t2 * t;
    double mean = 2415020.75933 + 29.53058868 * k + 0.0001178 * t2 - 0.000000155 * t3 +
                  0.00033 * sin((166.56 + 132.87 * t - 0.009173 * t2) * RADIANS);
    double sun = (359.2242 + 29.10535608 * k - 0.0000333 * t2 - 0.00000347 * t3) * RADIANS;   /* mean anomaly */
    double moon = (306.0253 + 385.81691806 * k + 0.0107306 * t2 + 0.00001236 * t3) * RADIANS; /* mean anomaly */
    double node = (21.2964 + 390.67050646 * k - 0.0016528 * t2 - 0.00000239 * t3) * RADIANS;  /* argument of latitude */
    double correction = (0.1734 - 0.000393 * t) * sin(sun) + 0.0021 * sin(2 * sun) - 0.4068 * sin(moon) +
                        0.0161 * sin(2 * moon) - 0.0004 * sin(3 * moon) + 0.0104 * sin(2 * node) -
                        0.0051 * sin(sun + moon) - 0.0074 * sin(sun - moon) + 0.0004 * sin(2 * node + sun) -
                        0.0004 * sin(2 * node - sun) - 0.0006 * sin(2 * node + moon) + 0.0010 * sin(2 * node - moon) +
                        0.0005 * sin(2 * moon + sun);
    double delta_t = t < -11 ? 0.001 + 0.000839 * t + 0.0002261 * t2 - 0.00000845 * t3 - 0.000000081 * t * t3
                             : -0.000278 + 0.000265 * t + 0.000262 * t2;
    return mean + correction - delta_t;
}

/* The civil day (days since 1970) at UTC+7 that holds the k-th new moon. */
static int32_t new_moon_day(int k)
{
    return (int32_t)floor(new_moon(k) + 0.5 + ZONE_DAYS) - JULIAN_DAY_1970;
}

/* In which twelfth of the ecliptic (0 from the March equinox) the sun stands when the civil day begins. */
static int sun_sector(int32_t day)
{
    double t = ((double)day + JULIAN_DAY_1970 - 2451545.5 - ZONE_DAYS) /
               36525; /* Julian centuries since 2000-01-01.5 */
    double t2 = t * t;
    double anomaly = (357.52910 + 35999.05030 * t - 0.0001559 * t2 - 0.00000048 * t * t2) * RADIANS;
    double mean = 280.46645 + 36000.76983 * t + 0.0003032 * t2;
    double centre = (1.914600 - 0.004817 * t - 0.000014 * t2) * sin(anomaly) +
                    (0.019993 - 0.000101 * t) * sin(2 * anomaly) + 0.000290 * sin(3 * anomaly);
    double longitude = (mean + centre) * RADIANS;
    longitude -= 2 * PI * floor(longitude / (2 * PI));
    return (int)(longitude / PI * 6);
}

/* Number of the last new moon whose civil day is not after `day`. */
static int moon_before(int32_t day)
{
    int k = (int)floor(((double)day + JULIAN_DAY_1970 - NEW_MOON_1900) / SYNODIC_MONTH) + 1;
    while (new_moon_day(k) > day)
        k--;
    return k;
}

/* Number of the moon that begins the eleventh month, the one that holds the winter solstice, of a solar year. */
static int eleventh_moon(int year)
{
    int k = moon_before(date_to_day((struct date){year, 12, 31}));
    return sun_sector(new_moon_day(k)) >= 9 ? k - 1 : k;
}

/* How many months after the eleventh moon the leap month comes; 0 when the year that ends at `next` has none. */
static int leap_offset(int eleventh, int next)
{
    if (next - eleventh < 13)
        return 0;
    int offset = 1;
    int sector = sun_sector(new_moon_day(eleventh + offset));
    for (;;) {
        int following = sun_sector(new_moon_day(eleventh + offset + 1));
        if (following == sector || offset == 13)
            return offset;
        sector = following;
        offset++;
    }
}

struct lunar_date lunar_from_date(struct date date)
{
    int32_t day = date_to_day(date);
    int moon = moon_before(day);
    int eleventh = eleventh_moon(date.year);
    int year = date.year + 1; /* the lunar year whose months 11 and 12 come before it */
    int next = eleventh;
    if (moon >= eleventh) {
        next = eleventh_moon(date.year + 1);
    } else {
        eleventh = eleventh_moon(date.year - 1);
        year = date.year;
    }
    int offset = moon - eleventh;
    int leap = leap_offset(eleventh, next);
    bool is_leap = leap && offset == leap;
    if (leap && offset >= leap)
        offset--;
    int month = (offset + 10) % 12 + 1;
    return (struct lunar_date){
        .year = month >= 11 && offset < 4 ? year - 1 : year,
        .month = month,
        .day = day - new_moon_day(moon) + 1,
        .leap = is_leap,
    };
}

bool lunar_to_date(struct lunar_date lunar, struct date *date)
{
    if (lunar.month < 1 || lunar.month > 12 || lunar.day < 1 || lunar.day > 30 || lunar.year < 2 || lunar.year > 9997)
        return false;
    int solstice_year = lunar.month >= 11 ? lunar.year : lunar.year - 1;
    int eleventh = eleventh_moon(solstice_year);
    int leap = leap_offset(eleventh, eleventh_moon(solstice_year + 1));
    int offset = (lunar.month + 1) % 12;
    if (lunar.leap && offset + 1 != leap)
        return false;
    if (lunar.leap || (leap && offset >= leap))
        offset++;
    int moon = eleventh + offset;
    if (lunar.day > new_moon_day(moon + 1) - new_moon_day(moon))
        return false;
    *date = date_from_day(new_moon_day(moon) + lunar.day - 1);
    return true;
}

struct date lunar_new_year(int year)
{
    struct date date = {0};
    bool known = lunar_to_date((struct lunar_date){.year = year, .month = 1, .day = 1}, &date);
    return known ? date : (struct date){0};
}
