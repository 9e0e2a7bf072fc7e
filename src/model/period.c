#include "model/period.h"

#include <stdio.h>

bool period_parse(struct text text, struct period *period)
{
    uint64_t year, quarter = 0;
    if (!text_to_number(text_slice(text, 0, 4), 9999, &year) || year < 1000)
        return false;
    if (text.len != 4 && (text.len != 7 || !text_equal(text_slice(text, 4, 6), TEXT("-Q")) ||
                          !text_to_number(text_from_offset(text, 6), 4, &quarter) || quarter == 0))
        return false;
    *period = (struct period){(int)year, (int)quarter};
    return true;
}

const char *period_print(struct period period, char to[PERIOD_BYTES])
{
    if (period.quarter)
        snprintf(to, PERIOD_BYTES, "%04d-Q%d", period.year, period.quarter);
    else
        snprintf(to, PERIOD_BYTES, "%04d", period.year);
    return to;
}

struct date period_first_day(struct period period)
{
    return (struct date){period.year, period.quarter ? 3 * period.quarter - 2 : 1, 1};
}

bool period_equal(struct period one, struct period other)
{
    return one.year == other.year && one.quarter == other.quarter;
}

/* The fourth quarter ends with its year, and the whole year comes after it. */
static int place_of(struct period period)
{
    return period.year * 5 + (period.quarter ? period.quarter - 1 : 4);
}

int period_compare(struct period one, struct period other)
{
    int a = place_of(one), b = place_of(other);
    return (a > b) - (a < b);
}
