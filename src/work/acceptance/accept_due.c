#include "work/acceptance/accept_due.h"

#include "calendar/workday.h"
#include "model/event.h"

/* The number at the front of a text, taken off; -1 where there is none. */
static int take_number(struct text *rest)
{
    int number = 0;
    size_t digits = 0;
    while (digits < rest->len && rest->at[digits] >= '0' && rest->at[digits] <= '9' && digits < 5)
        number = 10 * number + (rest->at[digits++] - '0');
    *rest = text_from_offset(*rest, digits);
    return digits > 0 ? number : -1;
}

/* "P15D", "P5WD", "P2W", "P1M", "P1Y"; hours and minutes end on the day they run into: "PT24H". */
static int32_t end_of_duration(struct text value, struct date from, const struct calendar *calendar)
{
    struct text rest = value;
    bool is_time = text_starts(rest, TEXT("PT"));
    rest = text_from_offset(rest, is_time ? 2 : 1);
    int count = take_number(&rest);
    if (count < 0 || !date_is_set(from) || rest.len == 0)
        return NO_DAY;
    if (is_time)
        return date_to_day(from) + (rest.at[0] == 'H' ? (count + 23) / 24 : 1);
    if (text_equal(rest, TEXT("WD")))
        return date_to_day(workday_add(calendar, from, count));
    switch (rest.at[0]) {
    case 'D':
        return date_to_day(from) + count;
    case 'W':
        return date_to_day(from) + 7 * count;
    case 'M':
        return date_to_day(date_add_months(from, count));
    case 'Y':
        return date_to_day(date_add_months(from, 12 * count));
    default:
        return NO_DAY;
    }
}

int32_t accept_due(const struct task_deadline *deadline, struct date from, const struct calendar *calendar)
{
    struct date last;
    if (deadline->kind == DEADLINE_DURATION)
        return end_of_duration(deadline->value, from, calendar);
    return deadline_last_day(deadline->kind, deadline->value, &last) ? date_to_day(last) : NO_DAY;
}
