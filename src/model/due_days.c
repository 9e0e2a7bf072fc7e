#include "model/due_days.h"

#include "base/buffer.h"

enum { NUMBER_BYTES = 5, DAY_BYTES = 2 * NUMBER_BYTES, NUMBER_BITS = 7, GOES_ON = 1 << NUMBER_BITS };

/* How many bytes a number takes; 0 where there is none. */
static size_t read_number(const char *at, size_t len, int64_t *number)
{
    uint64_t read = 0;
    for (size_t i = 0; i < len && i < NUMBER_BYTES; i++) {
        unsigned byte = (unsigned char)at[i];
        read |= (uint64_t)(byte & (GOES_ON - 1)) << (NUMBER_BITS * i);
        if (byte & GOES_ON)
            continue;
        *number = (int64_t)(read >> 1) ^ -(int64_t)(read & 1);
        return i + 1;
    }
    return 0;
}

bool due_days_next(struct text *days, struct due_day *day)
{
    int64_t step, tasks;
    size_t step_len = read_number(days->at, days->len, &step);
    size_t tasks_len = step_len ? read_number(days->at + step_len, days->len - step_len, &tasks) : 0;
    if (tasks_len == 0 || step + day->day > INT32_MAX || step + day->day < INT32_MIN)
        return false;
    *day = (struct due_day){(int32_t)(day->day + step), tasks};
    days->at += step_len + tasks_len;
    days->len -= step_len + tasks_len;
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

static void put_number(struct buffer *to, int64_t number)
{
    uint64_t rest = (uint64_t)number << 1 ^ (uint64_t)(number >> 63);
    for (; rest >= GOES_ON; rest >>= NUMBER_BITS)
        buffer_add_byte(to, (char)(unsigned char)(rest | GOES_ON));
    buffer_add_byte(to, (char)rest);
}

static void put_day(struct days_writer *writer, struct due_day day)
{
    if (day.tasks == 0)
        return;
    put_number(&writer->to, (int64_t)day.day - writer->last);
    put_number(&writer->to, day.tasks);
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
