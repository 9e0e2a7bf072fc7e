#include "calendar/calendar.h"

#define OFF(y1, m1, d1, y2, m2, d2, what) {{y1, m1, d1}, {y2, m2, d2}, false, what},
#define WORK(y, m, d, what) {{y, m, d}, {y, m, d}, true, what},
static const struct official_days BUILT_IN[] = {
#include "calendar/official-days.def"
};
#undef OFF
#undef WORK

const struct calendar calendar_vietnam = {0};

static size_t count_year(const struct official_days *rows, size_t count, int year)
{
    size_t found = 0;
    for (size_t i = 0; i < count; i++)
        found += rows[i].first.year == year;
    return found;
}

static bool row_of_year(const struct official_days *rows, size_t count, int year, size_t n, struct official_days *row)
{
    for (size_t i = 0; i < count; i++) {
        if (rows[i].first.year != year || n-- > 0)
            continue;
        *row = rows[i];
        return true;
    }
    return false;
}

bool calendar_has_notice(const struct calendar *calendar, int year)
{
    return count_year(calendar->own, calendar->own_count, year) || count_year(BUILT_IN, COUNT_OF(BUILT_IN), year);
}

bool calendar_notice_row(const struct calendar *calendar, int year, size_t n, struct official_days *row)
{
    if (count_year(calendar->own, calendar->own_count, year))
        return row_of_year(calendar->own, calendar->own_count, year, n, row);
    return row_of_year(BUILT_IN, COUNT_OF(BUILT_IN), year, n, row);
}
