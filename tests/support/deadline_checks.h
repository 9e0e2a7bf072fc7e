/*
 * deadline_checks.h: what holds for every deadline found, whatever the words: its span lies in them, and its value
 * has the form that its kind promises (calendar/deadline.h).
 */
#ifndef SUPPORT_DEADLINE_CHECKS_H
#define SUPPORT_DEADLINE_CHECKS_H

#include "calendar/deadline.h"
#include "calendar/recurrence.h"

/* A day (with a time), a month, a quarter or a year. */
static inline bool point_is_sound(struct text point)
{
    struct date date;
    char month_start[] = "2000-01-01";
    if (point.len == 4 || (point.len == 7 && point.at[5] == 'Q')) {
        uint64_t year;
        return text_to_number(text_slice(point, 0, 4), 2199, &year) && year >= 1899;
    }
    if (point.len == 7) {
        for (size_t i = 0; i < point.len; i++)
            month_start[i] = point.at[i];
        return date_parse(text_from(month_start), &date);
    }
    bool has_time = point.len == sizeof "2026-03-20T11:00" - 1 && point.at[10] == 'T' && point.at[13] == ':';
    return (point.len == 10 || has_time) && date_parse(text_slice(point, 0, 10), &date);
}

static inline bool range_is_sound(struct text value)
{
    struct text first;
    return text_split(&value, '/', &first) && point_is_sound(first) &&
           (text_is_empty(value) || text_equal(value, TEXT("..")) || point_is_sound(value));
}

static inline bool deadline_is_sound(const struct deadline *deadline, struct text words)
{
    struct recurrence rule;
    struct text value = text_from(deadline->value);
    if (deadline->start >= deadline->end || deadline->end > words.len)
        return false;
    switch (deadline->kind) {
    case DEADLINE_NONE:
        return text_is_empty(value);
    case DEADLINE_DURATION:
        return value.len >= 3 && value.at[0] == 'P';
    case DEADLINE_RECURRING:
        return recurrence_parse(value, &rule);
    case DEADLINE_ONGOING:
        return text_is_empty(value) || range_is_sound(value);
    case DEADLINE_DATE:
    case DEADLINE_MONTH:
    case DEADLINE_QUARTER:
    case DEADLINE_YEAR:
        return range_is_sound(value);
    }
    return false;
}

#endif
