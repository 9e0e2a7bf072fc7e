#include "base/date.h"

#include "base/decimal.h"

enum { DAYS_TO_1970 = 719468, DAYS_OF_ERA = 146097, DAYS_OF_CENTURY = 36524, DAYS_OF_FOUR_YEARS = 1460 };

static bool is_leap(int year)
{
    return (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
}

static int days_of_month(int year, int month)
{
    static const int days[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    return month == 2 && is_leap(year) ? 29 : days[month - 1];
}

bool date_is_set(struct date date)
{
    return date.year != 0;
}

bool date_is_valid(struct date date)
{
    return date.year >= 1 && date.year <= 9999 && date.month >= 1 && date.month <= 12 && date.day >= 1 &&
           date.day <= days_of_month(date.year, date.month);
}

/* Years are counted from 1 March, so that the leap day is the last of its year; an era is 400 years. */
int32_t date_to_day(struct date date)
{
    int year = date.month <= 2 ? date.year - 1 : date.year;
    int era = year / 400;
    int year_of_era = year - 400 * era;
    int month = (date.month + 9) % 12;
    int day_of_year = (153 * month + 2) / 5 + date.day - 1;
    int day_of_era = 365 * year_of_era + year_of_era / 4 - year_of_era / 100 + day_of_year;
    return era * DAYS_OF_ERA + day_of_era - DAYS_TO_1970;
}

struct date date_from_day(int32_t day)
{
    int days = day + DAYS_TO_1970;
    int era = days / DAYS_OF_ERA;
    int day_of_era = days - era * DAYS_OF_ERA;
    int leap_days = day_of_era / DAYS_OF_FOUR_YEARS - day_of_era / DAYS_OF_CENTURY + day_of_era / (DAYS_OF_ERA - 1);
    int year_of_era = (day_of_era - leap_days) / 365;
    int day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    int month = (5 * day_of_year + 2) / 153;
    struct date date = {
        .year = 400 * era + year_of_era,
        .month = month < 10 ? month + 3 : month - 9,
        .day = day_of_year - (153 * month + 2) / 5 + 1,
    };
    if (date.month <= 2)
        date.year++;
    return date;
}

enum weekday date_weekday(struct date date)
{
    /* 1970-01-01 was a Thursday. */
    int32_t days = date_to_day(date) + THURSDAY;
    return (enum weekday)(((days % 7) + 7) % 7);
}

struct date date_add_days(struct date date, int32_t days)
{
    return date_from_day(date_to_day(date) + days);
}

struct date date_add_months(struct date date, int months)
{
    int month = 12 * date.year + date.month - 1 + months;
    struct date moved = {month / 12, month % 12 + 1, date.day};
    int last = days_of_month(moved.year, moved.month);
    if (moved.day > last)
        moved.day = last;
    return moved;
}

struct date date_month_end(int year, int month)
{
    return (struct date){year, month, days_of_month(year, month)};
}

int date_compare(struct date a, struct date b)
{
    if (a.year != b.year)
        return a.year < b.year ? -1 : 1;
    if (a.month != b.month)
        return a.month < b.month ? -1 : 1;
    return (a.day > b.day) - (a.day < b.day);
}

bool date_parse(struct text iso, struct date *date)
{
    uint64_t year, month, day;
    if (iso.len != 10 || iso.at[4] != '-' || iso.at[7] != '-' || !text_to_number(text_slice(iso, 0, 4), 9999, &year) ||
        !text_to_number(text_slice(iso, 5, 7), 12, &month) || !text_to_number(text_slice(iso, 8, 10), 31, &day))
        return false;
    struct date parsed = {(int)year, (int)month, (int)day};
    if (!date_is_valid(parsed))
        return false;
    *date = parsed;
    return true;
}

bool date_read(struct text typed, struct date *date)
{
    struct text rest = typed, day, month;
    uint64_t numbers[3];
    if (date_parse(typed, date))
        return true;
    if (!text_split(&rest, '/', &day) || !text_split(&rest, '/', &month) || rest.len != 4 ||
        !text_to_number(day, 31, &numbers[0]) || !text_to_number(month, 12, &numbers[1]) ||
        !text_to_number(rest, 9999, &numbers[2]))
        return false;
    struct date read = {(int)numbers[2], (int)numbers[1], (int)numbers[0]};
    if (!date_is_valid(read))
        return false;
    *date = read;
    return true;
}

const char *date_print(struct date date, char to[DATE_BYTES])
{
    char *end = to;
    if (date_is_valid(date)) {
        end = decimal_put_digits(end, date.year, 4);
        *end++ = '-';
        end = decimal_put_digits(end, date.month, 2);
        *end++ = '-';
        end = decimal_put_digits(end, date.day, 2);
    }
    *end = '\0';
    return to;
}
