#include "base/moment.h"

#include "base/decimal.h"

enum { MINUTE_SECONDS = 60, HOUR_SECONDS = 60 * MINUTE_SECONDS, MOMENT_LEN = MOMENT_BYTES - 1 };

bool moment_parse(struct text iso, int64_t *moment)
{
    struct date date;
    uint64_t hour, minute, second;
    if (iso.len != MOMENT_LEN || iso.at[10] != 'T' || iso.at[13] != ':' || iso.at[16] != ':' ||
        !date_parse(text_slice(iso, 0, 10), &date) || !text_to_number(text_slice(iso, 11, 13), 23, &hour) ||
        !text_to_number(text_slice(iso, 14, 16), 59, &minute) || !text_to_number(text_slice(iso, 17, 19), 59, &second))
        return false;
    *moment = moment_of_day(date_to_day(date)) + (int64_t)(hour * HOUR_SECONDS + minute * MINUTE_SECONDS + second);
    return true;
}

const char *moment_print(int64_t moment, char to[MOMENT_BYTES])
{
    int32_t day = moment_day(moment);
    int second = (int)(moment - moment_of_day(day));
    date_print(date_from_day(day), to);
    to[10] = 'T';
    decimal_put_digits(to + 11, second / HOUR_SECONDS, 2);
    to[13] = ':';
    decimal_put_digits(to + 14, second / MINUTE_SECONDS % 60, 2);
    to[16] = ':';
    decimal_put_digits(to + 17, second % MINUTE_SECONDS, 2);
    to[MOMENT_LEN] = '\0';
    return to;
}

int32_t moment_day(int64_t moment)
{
    return (int32_t)(moment / DAY_SECONDS - (moment % DAY_SECONDS < 0));
}

int64_t moment_of_day(int32_t day)
{
    return (int64_t)day * DAY_SECONDS;
}
