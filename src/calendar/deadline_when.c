#include "calendar/deadline_grammar.h"

#include "base/decimal.h"

enum { YEAR_MINIMUM = 1900, YEAR_MAXIMUM = 2199 };

/* The last month of a period; the month itself of a day or month. */
static int last_month(const struct when *when)
{
    switch (when->precision) {
    case PRECISION_DAY:
    case PRECISION_MONTH:
        break;
    case PRECISION_QUARTER:
        return when->month + 2;
    case PRECISION_YEAR:
        return 12;
    }
    return when->month;
}

bool when_is_over(const struct when *when, struct date on)
{
    struct date last = {when->year, when->month, when->day};
    if (when->precision != PRECISION_DAY)
        last = date_month_end(when->year, last_month(when));
    return date_compare(last, on) < 0;
}

static bool lacks_day(const struct when *when)
{
    return when->precision == PRECISION_DAY && when->day > date_month_end(when->year, when->month).day;
}

/* "Ngày 31" of no month is the last one in a month that is shorter. */
static void clamp_day(struct when *when)
{
    if (lacks_day(when))
        when->day = date_month_end(when->year, when->month).day;
}

static void step_on(struct when *when, bool month_told)
{
    if (month_told) {
        when->year++;
    } else if (++when->month > 12) {
        when->month = 1;
        when->year++;
    }
}

bool when_complete(struct when *when, struct date on)
{
    bool month_told = when->month != 0 || when->precision == PRECISION_YEAR;
    bool year_told = when->year != 0;
    int day_told = when->day;
    if (!year_told)
        when->year = on.year;
    if (!month_told)
        when->month = on.month;
    if (when->year < YEAR_MINIMUM || when->year > YEAR_MAXIMUM)
        return false;
    if (!month_told)
        clamp_day(when);
    if (!year_told && when_is_over(when, on)) {
        step_on(when, month_told);
        when->day = day_told;
        if (!month_told)
            clamp_day(when);
    }
    return when->year <= YEAR_MAXIMUM && !lacks_day(when);
}

struct date when_first_day(const struct when *when)
{
    return (struct date){when->year, when->month ? when->month : 1, when->day ? when->day : 1};
}

bool when_refine(struct when *when, enum precision precision, struct date on)
{
    if (when->precision < precision || !when_complete(when, on))
        return false;
    if (when->precision == precision)
        return true;
    when->month = last_month(when);
    if (precision == PRECISION_QUARTER)
        when->month -= 2;
    if (precision == PRECISION_DAY)
        when->day = date_month_end(when->year, when->month).day;
    when->precision = precision;
    return true;
}

struct when when_before(struct when when)
{
    int months = when.precision == PRECISION_MONTH ? 1 : when.precision == PRECISION_QUARTER ? 3 : 12;
    if (when.precision == PRECISION_DAY)
        return when;
    struct date before = date_add_months(when_first_day(&when), -months);
    when.year = before.year;
    when.month = when.precision == PRECISION_YEAR ? 0 : before.month;
    return when;
}

struct times times_of(struct when first, struct when last)
{
    static const enum deadline_kind KINDS[] = {
        [PRECISION_DAY] = DEADLINE_DATE,
        [PRECISION_MONTH] = DEADLINE_MONTH,
        [PRECISION_QUARTER] = DEADLINE_QUARTER,
        [PRECISION_YEAR] = DEADLINE_YEAR,
    };
    return (struct times){.kind = KINDS[last.precision], .first = first, .last = last};
}

/* Digits with a sign before them. */
static char *put_part(char *to, char sign, int number, size_t digits)
{
    *to = sign;
    return decimal_put_digits(to + 1, number, digits);
}

static char *when_print(const struct when *when, char *to)
{
    to = decimal_put_digits(to, when->year, 4);
    switch (when->precision) {
    case PRECISION_DAY:
        to = put_part(put_part(to, '-', when->month, 2), '-', when->day, 2);
        return when->minute < 0 ? to : put_part(put_part(to, 'T', when->minute / 60, 2), ':', when->minute % 60, 2);
    case PRECISION_MONTH:
        return put_part(to, '-', when->month, 2);
    case PRECISION_QUARTER:
        *to++ = '-';
        return put_part(to, 'Q', (when->month + 2) / 3, 1);
    case PRECISION_YEAR:
        break;
    }
    return to;
}

static bool when_equal(const struct when *a, const struct when *b)
{
    return a->precision == b->precision && a->year == b->year && a->month == b->month && a->day == b->day &&
           a->minute == b->minute;
}

void times_print(const struct times *times, char to[DEADLINE_VALUE_BYTES])
{
    to = when_print(&times->first, to);
    if (times->open) {
        memcpy(to, "/..", 3);
        to += 3;
    } else if (!when_equal(&times->first, &times->last)) {
        *to++ = '/';
        to = when_print(&times->last, to);
    }
    *to = '\0';
}
