#include "work/acting/policy_calendar.h"

#include "base/list.h"
#include "model/day_notice.h"

enum { NOTICE_BYTES = 4096 };

struct day_rows {
    struct official_days *at;
    size_t count, capacity;
};

static void add_notice(struct arena *arena, struct day_rows *rows, struct text notice)
{
    for (struct notice_days days; day_notice_next(&notice, &days);)
        LIST_ADD(arena, rows, ((struct official_days){days.first, days.last, days.is_worked, ""}));
}

/* Values come year by year, so a year begins where the item changes. */
struct calendar policy_calendar_of(struct arena *arena, const struct policy_values *values, int32_t day)
{
    struct calendar calendar = calendar_vietnam;
    struct day_rows rows = {0};
    struct text year = TEXT_NONE;
    for (size_t i = 0; i < values->count; i++) {
        const struct policy_key *key = &values->at[i].key;
        if (key->policy != POLICY_CALENDAR || text_equal(key->item, year))
            continue;
        year = key->item;
        add_notice(arena, &rows, policy_in_force(values, key, day).value);
    }
    calendar.own = rows.at;
    calendar.own_count = rows.count;
    return calendar;
}

struct text policy_calendar_built_in(struct arena *arena, int year)
{
    struct buffer notice = buffer_open(arena, NOTICE_BYTES);
    struct official_days row;
    for (size_t n = 0; calendar_notice_row(&calendar_vietnam, year, n, &row); n++)
        day_notice_add(&notice, &(struct notice_days){row.first, row.last, row.working});
    return buffer_text(&notice);
}
