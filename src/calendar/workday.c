#include "calendar/workday.h"

#include "calendar/holiday.h"

/* Whether a day is worked; `days` is the set last used, renewed when the year changes. */
static bool is_worked(const struct calendar *calendar, struct days_off *days, struct date date)
{
    if (days->year != date.year)
        *days = days_off_of(calendar, date.year);
    return !days_off_has(days, date);
}

bool workday_is(const struct calendar *calendar, struct date date)
{
    struct days_off days = days_off_of(calendar, date.year);
    return !days_off_has(&days, date);
}

struct date workday_add(const struct calendar *calendar, struct date date, int count)
{
    struct days_off days = {.year = 0};
    if (count > WORKDAY_COUNT_MAXIMUM)
        count = WORKDAY_COUNT_MAXIMUM;
    while (count > 0) {
        date = date_add_days(date, 1);
        count -= is_worked(calendar, &days, date);
    }
    return date;
}

struct date workday_on_or_after(const struct calendar *calendar, struct date date)
{
    struct days_off days = {.year = 0};
    while (!is_worked(calendar, &days, date))
        date = date_add_days(date, 1);
    return date;
}
