#include "model/due_days.h"

#include "base/buffer.h"

/* A day with its number of tasks, printed: no step is longer than a day's number. */
enum { LONGEST_STEP_BYTES = 34 };

static bool take_number(struct text *rest, int64_t *number)
{
    bool is_negative = rest->len > 0 && rest->at[0] == '-';
    size_t len = is_negative;
    int64_t value = 0;
    for (; len < rest->len && rest->at[len] >= '0' && rest->at[len] <= '9' && value <= INT32_MAX; len++)
        value = 10 * value + (rest->at[len] - '0');
    *number = is_negative ? -value : value;
    *rest = text_from_offset(*rest, len);
    return len > (size_t)is_negative && value <= INT32_MAX;
}

/* Takes the next day off the text; `day` is the one before it, at first {0}. */
static bool take_day(struct text *rest, struct due_day *day)
{
    int64_t step, tasks;
    if (rest->len > 0 && rest->at[0] == ' ')
        *rest = text_from_offset(*rest, 1);
    if (!take_number(rest, &step) || rest->len == 0 || rest->at[0] != ':')
        return false;
    *rest = text_from_offset(*rest, 1);
    if (!take_number(rest, &tasks) || step + day->day > INT32_MAX || step + day->day < INT32_MIN)
        return false;
    *day = (struct due_day){(int32_t)(day->day + step), tasks};
    return true;
}

int64_t due_days_sum(struct text days, int32_t first, int32_t last)
{
    int64_t sum = 0;
    for (struct due_day day = {0}; take_day(&days, &day) && day.day <= last;)
        if (day.day >= first)
            sum += day.tasks;
    return sum;
}

/* Days on their way into a text. */
struct days_writer {
    struct buffer to;
    int32_t last;
};

static void put_day(struct days_writer *writer, struct due_day day)
{
    char printed[LONGEST_STEP_BYTES];
    if (day.tasks == 0)
        return;
    int len = snprintf(printed, sizeof printed, "%s%lld:%lld", writer->to.len ? " " : "",
                       (long long)day.day - writer->last, (long long)day.tasks);
    buffer_add(&writer->to, (struct text){printed, (size_t)len});
    writer->last = day.day;
}

struct text due_days_add(struct arena *arena, struct text days, const struct due_day *changes, size_t count)
{
    struct days_writer writer = {buffer_open(arena, days.len + (count + 1) * LONGEST_STEP_BYTES), 0};
    struct due_day day = {0};
    bool has_day = take_day(&days, &day);
    for (size_t i = 0; i < count || has_day;) {
        struct due_day next = day;
        bool is_changed = i < count && (!has_day || changes[i].day <= day.day);
        bool is_kept = has_day && (i == count || day.day <= changes[i].day);
        if (is_changed)
            next = (struct due_day){changes[i].day, changes[i].tasks + (is_kept ? day.tasks : 0)};
        put_day(&writer, next);
        i += is_changed;
        if (is_kept)
            has_day = take_day(&days, &day);
    }
    return buffer_text(&writer.to);
}
