#include "work/acceptance/accept_due.h"

#include "calendar/duration.h"
#include "model/event.h"

/* The day that a length of time counts from. */
static int32_t start_of(const struct deadline_count *count, const struct accept_days *days)
{
    switch (count->start) {
    case START_UNTOLD:
    case START_WRITTEN:
        return days->issued;
    case START_RECEIVED:
        return days->received;
    case START_NAMED:
        return date_is_set(count->from) ? date_to_day(count->from) : NO_DAY;
    case START_UNKNOWN:
        break;
    }
    return NO_DAY;
}

int32_t accept_due(const struct task_deadline *deadline, const struct accept_days *days,
                   const struct calendar *calendar)
{
    struct date last;
    if (deadline->kind != DEADLINE_DURATION)
        return deadline_last_day(deadline->kind, deadline->value, &last) ? date_to_day(last) : NO_DAY;
    int32_t start = start_of(&deadline->count, days);
    bool is_known = start != NO_DAY && duration_end(deadline->value, date_from_day(start), calendar, &last);
    return is_known ? date_to_day(last) : NO_DAY;
}
