#include "calendar/recurrence.h"

#include <assert.h>
#include <stdarg.h>
#include <stdio.h>

enum { INTERVAL_MAXIMUM = 999, SEARCH_DAYS = 3660 };

static const char *const FREQUENCY_NAMES[] = {"DAILY", "WEEKLY", "MONTHLY", "YEARLY"};
static const char *const WEEKDAY_NAMES[] = {"MO", "TU", "WE", "TH", "FR", "SA", "SU"};

/* A fixed buffer that text is appended to; too small a one is a bug of its size. */
struct writer {
    char *at;
    size_t len, size;
};

static void PRINTF_LIKE(2, 3) write_more(struct writer *writer, const char *format, ...)
{
    va_list arguments;
    va_start(arguments, format);
    int written = vsnprintf(writer->at + writer->len, writer->size - writer->len, format, arguments);
    va_end(arguments);
    assert(written >= 0 && (size_t)written < writer->size - writer->len);
    writer->len += (size_t)written;
}

static void write_weekdays(struct writer *writer, const struct recurrence *recurrence)
{
    const char *before = ";BYDAY=";
    for (int i = 0; i < 7; i++) {
        if (!(recurrence->weekdays >> i & 1))
            continue;
        write_more(writer, "%s", before);
        if (recurrence->place)
            write_more(writer, "%d", recurrence->place);
        write_more(writer, "%s", WEEKDAY_NAMES[i]);
        before = ",";
    }
}

struct text recurrence_print(const struct recurrence *recurrence, char to[RECURRENCE_BYTES])
{
    struct writer writer = {to, 0, RECURRENCE_BYTES};
    write_more(&writer, "FREQ=%s", FREQUENCY_NAMES[recurrence->frequency]);
    if (recurrence->interval > 1)
        write_more(&writer, ";INTERVAL=%d", recurrence->interval);
    write_weekdays(&writer, recurrence);
    const char *before = ";BYMONTH=";
    for (int i = 1; i <= 12; i++) {
        if (!(recurrence->months >> i & 1))
            continue;
        write_more(&writer, "%s%d", before, i);
        before = ",";
    }
    before = ";BYMONTHDAY=";
    for (int i = 0; i < recurrence->day_count; i++) {
        write_more(&writer, "%s%d", before, recurrence->days[i]);
        before = ",";
    }
    return (struct text){to, writer.len};
}

static bool parse_name(struct text value, const char *const *names, size_t count, int *found)
{
    for (size_t i = 0; i < count; i++) {
        if (!text_equal(value, text_from(names[i])))
            continue;
        *found = (int)i;
        return true;
    }
    return false;
}

static bool parse_number(struct text value, int maximum, int *number)
{
    uint64_t magnitude;
    bool negative = text_starts(value, TEXT("-"));
    if (!text_to_number(text_from_offset(value, negative), (uint64_t)maximum, &magnitude) || magnitude == 0)
        return false;
    *number = negative ? -(int)magnitude : (int)magnitude;
    return true;
}

static bool parse_weekday(struct recurrence *recurrence, struct text value)
{
    int weekday, place = 0;
    if (value.len < 2)
        return false;
    if (!parse_name(text_from_offset(value, value.len - 2), WEEKDAY_NAMES, COUNT_OF(WEEKDAY_NAMES), &weekday))
        return false;
    if (value.len > 2 && !parse_number(text_slice(value, 0, value.len - 2), 5, &place))
        return false;
    if (recurrence->weekdays && place != recurrence->place)
        return false;
    recurrence->place = (int8_t)place;
    recurrence->weekdays = (uint8_t)(recurrence->weekdays | 1 << weekday);
    return true;
}

static bool parse_month(struct recurrence *recurrence, struct text value)
{
    int month;
    if (!parse_number(value, 12, &month) || month < 1)
        return false;
    recurrence->months = (uint16_t)(recurrence->months | 1 << month);
    return true;
}

static bool parse_day(struct recurrence *recurrence, struct text value)
{
    int day;
    if (recurrence->day_count == RECURRENCE_DAYS || !parse_number(value, 31, &day))
        return false;
    recurrence->days[recurrence->day_count++] = (int8_t)day;
    return true;
}

static bool parse_each(struct recurrence *recurrence, struct text values, bool parse(struct recurrence *, struct text))
{
    struct text value;
    if (text_is_empty(values))
        return false;
    while (text_split(&values, ',', &value))
        if (!parse(recurrence, value))
            return false;
    return true;
}

static bool parse_part(struct recurrence *recurrence, struct text part)
{
    struct text name;
    int frequency;
    if (!text_split(&part, '=', &name))
        return false;
    if (text_equal(name, TEXT("FREQ"))) {
        if (!parse_name(part, FREQUENCY_NAMES, COUNT_OF(FREQUENCY_NAMES), &frequency))
            return false;
        recurrence->frequency = (enum frequency)frequency;
        return true;
    }
    if (text_equal(name, TEXT("INTERVAL")))
        return parse_number(part, INTERVAL_MAXIMUM, &recurrence->interval) && recurrence->interval > 0;
    if (text_equal(name, TEXT("BYDAY")))
        return parse_each(recurrence, part, parse_weekday);
    if (text_equal(name, TEXT("BYMONTH")))
        return parse_each(recurrence, part, parse_month);
    if (text_equal(name, TEXT("BYMONTHDAY")))
        return parse_each(recurrence, part, parse_day);
    return false;
}

bool recurrence_parse(struct text text, struct recurrence *recurrence)
{
    struct recurrence read = {.interval = 1};
    struct text part;
    if (!text_starts(text, TEXT("FREQ=")))
        return false;
    while (text_split(&text, ';', &part))
        if (!parse_part(&read, part))
            return false;
    *recurrence = read;
    return true;
}

/* Whether the day of the month, or the weekday, is one the rule names. */
static bool fits_month_day(const struct recurrence *recurrence, struct date date)
{
    int last = date_month_end(date.year, date.month).day;
    if (recurrence->weekdays) {
        if (!(recurrence->weekdays >> date_weekday(date) & 1))
            return false;
        if (recurrence->place < 0)
            return (last - date.day) / 7 == -recurrence->place - 1;
        return recurrence->place == 0 || (date.day - 1) / 7 == recurrence->place - 1;
    }
    for (int i = 0; i < recurrence->day_count; i++) {
        int day = recurrence->days[i];
        if (date.day == (day < 0 ? last + 1 + day : day))
            return true;
    }
    return recurrence->day_count == 0 && date.day == last;
}

static bool fits_month(const struct recurrence *recurrence, struct date date)
{
    if (recurrence->months)
        return recurrence->months >> date.month & 1;
    return recurrence->frequency == YEARLY ? date.month == 12
                                           : (date.year * 12 + date.month) % recurrence->interval == 0;
}

static int32_t week_of(struct date date)
{
    return date_to_day(date) - (int32_t)date_weekday(date);
}

static bool fits(const struct recurrence *recurrence, struct date from, struct date date)
{
    int32_t weeks = (week_of(date) - week_of(from)) / 7;
    switch (recurrence->frequency) {
    case DAILY:
        return (date_to_day(date) - date_to_day(from)) % recurrence->interval == 0;
    case WEEKLY:
        if (recurrence->interval > 1 && (weeks == 0 || weeks % recurrence->interval))
            return false;
        return (recurrence->weekdays ? recurrence->weekdays : 1 << SUNDAY) >> date_weekday(date) & 1;
    case MONTHLY:
        return fits_month(recurrence, date) && fits_month_day(recurrence, date);
    case YEARLY:
        return (date.year - from.year) % recurrence->interval == 0 && fits_month(recurrence, date) &&
               fits_month_day(recurrence, date);
    }
    return false;
}

bool recurrence_next(const struct recurrence *recurrence, struct date day, struct date *next)
{
    for (int32_t i = 1; i <= SEARCH_DAYS && day.year < 9980; i++) {
        struct date date = date_add_days(day, i);
        if (!fits(recurrence, day, date))
            continue;
        *next = date;
        return true;
    }
    return false;
}
