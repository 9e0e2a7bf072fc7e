#include "model/result_days.h"

#include "model/packed_number.h"

enum {
#define COLUMN(name) +1
    RESULT_NUMBERS = 0
#include "model/result-columns.def"
#undef COLUMN
    ,
    DAY_BYTES = (1 + RESULT_NUMBERS) * PACKED_NUMBER_BYTES
};

bool result_days_next(struct text *days, struct result_day *day)
{
    struct text rest = *days;
    struct result_day next;
    int64_t step;
    if (!packed_number_next(&rest, &step) || step + day->day > INT32_MAX || step + day->day < INT32_MIN)
        return false;
    next.day = (int32_t)(day->day + step);
#define COLUMN(name)                                                                                                   \
    if (!packed_number_next(&rest, &next.results.name))                                                                \
        return false;
#include "model/result-columns.def"
#undef COLUMN
    *day = next;
    *days = rest;
    return true;
}

/* Days on their way into a string. */
struct days_writer {
    struct buffer to;
    int32_t last;
};

static void put_day(struct days_writer *writer, const struct result_day *day)
{
    static const struct result_tally nothing = {0};
    if (memcmp(&day->results, &nothing, sizeof nothing) == 0)
        return;
    packed_number_add(&writer->to, (int64_t)day->day - writer->last);
#define COLUMN(name) packed_number_add(&writer->to, day->results.name);
#include "model/result-columns.def"
#undef COLUMN
    writer->last = day->day;
}

struct text result_days_add(struct arena *arena, struct text days, const struct result_day *changes, size_t count)
{
    struct days_writer writer = {buffer_open(arena, days.len + (count + 1) * DAY_BYTES), 0};
    struct result_day day = {0};
    bool has_day = result_days_next(&days, &day);
    for (size_t i = 0; i < count || has_day;) {
        bool is_changed = i < count && (!has_day || changes[i].day <= day.day);
        bool is_kept = has_day && (i == count || day.day <= changes[i].day);
        struct result_day next = is_kept ? day : (struct result_day){.day = changes[i].day};
        if (is_changed)
            result_tally_add(&next.results, &changes[i].results);
        put_day(&writer, &next);
        i += is_changed;
        if (is_kept)
            has_day = result_days_next(&days, &day);
    }
    return buffer_text(&writer.to);
}
