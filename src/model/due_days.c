#include "model/due_days.h"

#include "model/packed_number.h"

enum { DAY_BYTES = 2 * PACKED_NUMBER_BYTES };

bool due_days_next(struct text *days, struct due_day *day)
{
    struct text rest = *days;
    int64_t step, tasks;
    if (!packed_number_next(&rest, &step) || !packed_number_next(&rest, &tasks) || step + day->day > INT32_MAX ||
        step + day->day < INT32_MIN)
        return false;
    *day = (struct due_day){(int32_t)(day->day + step), tasks};
    *days = rest;
    return true;
}

int64_t due_days_sum(struct text days, int32_t first, int32_t last)
{
    int64_t sum = 0;
    for (struct due_day day = {0}; due_days_next(&days, &day) && day.day <= last;)
        if (day.day >= first)
            sum += day.tasks;
    return sum;
}

struct due_sums due_days_before(struct text days, int32_t first, int32_t second)
{
    struct due_sums sums = {0};
    for (struct due_day day = {0}; due_days_next(&days, &day) && day.day < second;) {
        sums.before_second += day.tasks;
        if (day.day < first)
            sums.before_first += day.tasks;
    }
    return sums;
}

/* Days on their way into a string. */
struct days_writer {
    struct buffer to;
    int32_t last;
};

static void put_day(struct days_writer *writer, struct due_day day)
{
    if (day.tasks == 0)
        return;
    packed_number_add(&writer->to, (int64_t)day.day - writer->last);
    packed_number_add(&writer->to, day.tasks);
    writer->last = day.day;
}

struct text due_days_add(struct arena *arena, struct text days, const struct due_day *changes, size_t count)
{
    struct days_writer writer = {buffer_open(arena, days.len + (count + 1) * DAY_BYTES), 0};
    struct due_day day = {0};
    bool has_day = due_days_next(&days, &day);
    for (size_t i = 0; i < count || has_day;) {
        struct due_day next = day;
        bool is_changed = i < count && (!has_day || changes[i].day <= day.day);
        bool is_kept = has_day && (i == count || day.day <= changes[i].day);
        if (is_changed)
            next = (struct due_day){changes[i].day, changes[i].tasks + (is_kept ? day.tasks : 0)};
        put_day(&writer, next);
        i += is_changed;
        if (is_kept)
            has_day = due_days_next(&days, &day);
    }
    return buffer_text(&writer.to);
}
