#include "calendar/duration.h"

#include "calendar/workday.h"

enum { MINUTES_AN_HOUR = 60, MINUTES_A_DAY = 24 * MINUTES_AN_HOUR, MONTHS_A_YEAR = 12, DAYS_A_WEEK = 7 };

/* The number at the front of a text, taken off; -1 where there is none. */
static int take_number(struct text *rest)
{
    enum { DIGITS_MAXIMUM = 4 };
    int number = 0;
    size_t digits = 0;
    while (digits < rest->len && rest->at[digits] >= '0' && rest->at[digits] <= '9' && digits < DIGITS_MAXIMUM)
        number = 10 * number + (rest->at[digits++] - '0');
    *rest = text_from_offset(*rest, digits);
    return digits > 0 ? number : -1;
}

/* The minutes of "48H" or "1H30M", rounded up to days. */
static bool add_time(struct text rest, struct date *end)
{
    int minutes = 0;
    while (rest.len > 0) {
        int count = take_number(&rest);
        char unit = rest.len > 0 ? rest.at[0] : '\0';
        if (count < 0 || (unit != 'H' && unit != 'M'))
            return false;
        minutes += unit == 'H' ? count * MINUTES_AN_HOUR : count;
        rest = text_from_offset(rest, 1);
    }
    *end = date_add_days(*end, (minutes + MINUTES_A_DAY - 1) / MINUTES_A_DAY);
    return true;
}

/* Days, weeks, months and years, as "1M15D". */
static bool add_days(struct text rest, struct date *end)
{
    while (rest.len > 0) {
        int count = take_number(&rest);
        char unit = rest.len > 0 ? rest.at[0] : '\0';
        if (count < 0)
            return false;
        if (unit == 'D' || unit == 'W')
            *end = date_add_days(*end, unit == 'W' ? DAYS_A_WEEK * count : count);
        else if (unit == 'M' || unit == 'Y')
            *end = date_add_months(*end, unit == 'Y' ? MONTHS_A_YEAR * count : count);
        else
            return false;
        rest = text_from_offset(rest, 1);
    }
    return true;
}

bool duration_end(struct text value, struct date from, const struct calendar *calendar, struct date *end)
{
    bool is_time = text_starts(value, TEXT("PT"));
    struct text rest = text_from_offset(value, is_time ? 2 : 1), unit = rest;
    if (!date_is_set(from) || !text_starts(value, TEXT("P")) || rest.len == 0)
        return false;
    *end = from;
    int count = take_number(&unit);
    if (!is_time && count >= 0 && text_equal(unit, TEXT("WD"))) {
        *end = workday_add(calendar, from, count);
        return true;
    }
    if (is_time)
        return add_time(rest, end);
    if (!add_days(rest, end))
        return false;
    *end = workday_on_or_after(calendar, *end);
    return true;
}
