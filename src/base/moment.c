#include "base/moment.h"

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

static void print_pair(char *to, int64_t number)
{
    to[0] = (char)('0' + number / 10);
    to[1] = (char)('0' + number % 10);
}

const char *moment_print(int64_t moment, char to[MOMENT_BYTES])
{
    int32_t day = moment_day(moment);
    int64_t second = moment - moment_of_day(day);
    date_print(date_from_day(day), to);
    to[10] = 'T';
    print_pair(to + 11, second / HOUR_SECONDS);
    to[13] = ':';
    print_pair(to + 14, second / MINUTE_SECONDS % 60);
    to[16] = ':';
    print_pair(to + 17, second % MINUTE_SECONDS);
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
