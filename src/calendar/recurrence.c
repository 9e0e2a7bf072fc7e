#include "calendar/recurrence.h"

#include <assert.h>
#include <stdarg.h>
#include <stdio.h>

enum { INTERVAL_MAXIMUM = 999, COUNT_MAXIMUM = 9999, SEARCH_DAYS = 3660, LAST_YEAR = 9980 };

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
    if (recurrence->count > 0)
        write_more(&writer, ";COUNT=%d", recurrence->count);
    if (date_is_set(recurrence->until))
        write_more(&writer, ";UNTIL=%04d%02d%02d", recurrence->until.year, recurrence->until.month,
                   recurrence->until.day);
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

/* "20261231", "20261231T235959Z" */
static bool parse_until(struct recurrence *recurrence, struct text value)
{
    enum { DAY_DIGITS = 8 };
    uint64_t year, month, day;
    struct text time = text_from_offset(value, value.len < DAY_DIGITS ? value.len : DAY_DIGITS);
    if (value.len < DAY_DIGITS || (time.len > 0 && time.at[0] != 'T') ||
        !text_to_number(text_slice(value, 0, 4), LAST_YEAR, &year) ||
        !text_to_number(text_slice(value, 4, 6), 12, &month) || !text_to_number(text_slice(value, 6, 8), 31, &day))
        return false;
    recurrence->until = (struct date){(int)year, (int)month, (int)day};
    return date_is_valid(recurrence->until);
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
    if (text_equal(name, TEXT("COUNT")))
        return parse_number(part, COUNT_MAXIMUM, &recurrence->count) && recurrence->count > 0;
    return text_equal(name, TEXT("UNTIL")) && parse_until(recurrence, part);
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

static bool has_part_twice(struct text rule)
{
    struct text part, name, other;
    while (text_split(&rule, ';', &part)) {
        struct text rest = rule;
        text_split(&part, '=', &name);
        while (text_split(&rest, ';', &other)) {
            struct text other_name = other;
            text_split(&other, '=', &other_name);
            if (text_equal(name, other_name))
                return true;
        }
    }
    return false;
}

bool recurrence_is_allowed(struct text text)
{
    struct recurrence rule;
    if (!recurrence_parse(text, &rule) || has_part_twice(text) || (rule.count > 0 && date_is_set(rule.until)))
        return false;
    if (rule.day_count > 0 && rule.frequency == WEEKLY)
        return false;
    return rule.place == 0 || rule.frequency == MONTHLY || (rule.frequency == YEARLY && rule.months != 0);
}

static bool names_days(const struct recurrence *recurrence)
{
    return recurrence->weekdays || recurrence->day_count > 0;
}

static bool fits_weekday(const struct recurrence *recurrence, struct date date)
{
    int last = date_month_end(date.year, date.month).day;
    if (!recurrence->weekdays)
        return true;
    if (!(recurrence->weekdays >> date_weekday(date) & 1))
        return false;
    if (recurrence->place < 0)
        return (last - date.day) / 7 == -recurrence->place - 1;
    return recurrence->place == 0 || (date.day - 1) / 7 == recurrence->place - 1;
}

static bool fits_month_day(const struct recurrence *recurrence, struct date date)
{
    int last = date_month_end(date.year, date.month).day;
    for (int i = 0; i < recurrence->day_count; i++) {
        int day = recurrence->days[i];
        if (date.day == (day < 0 ? last + 1 + day : day))
            return true;
    }
    return recurrence->day_count == 0;
}

static bool fits_days(const struct recurrence *recurrence, struct date date)
{
    if (!names_days(recurrence) && recurrence->frequency >= MONTHLY)
        return date.day == date_month_end(date.year, date.month).day;
    return fits_weekday(recurrence, date) && fits_month_day(recurrence, date);
}

static bool fits_month(const struct recurrence *recurrence, const struct recurrence_start *start, struct date date)
{
    bool is_from_start = start->is_said && names_days(recurrence);
    int first = is_from_start ? start->day.year * 12 + start->day.month : 0;
    if (recurrence->months)
        return recurrence->months >> date.month & 1;
    if (recurrence->frequency == MONTHLY)
        return (date.year * 12 + date.month - first) % recurrence->interval == 0;
    return recurrence->frequency != YEARLY || date.month == 12;
}

static int32_t week_of(struct date date)
{
    return date_to_day(date) - (int32_t)date_weekday(date);
}

static bool fits_week(const struct recurrence *recurrence, const struct recurrence_start *start, struct date date)
{
    int32_t weeks = (week_of(date) - week_of(start->day)) / 7;
    if (recurrence->weekdays || recurrence->interval == 1)
        return weeks % recurrence->interval == 0 && (recurrence->weekdays || date_weekday(date) == SUNDAY);
    return weeks > 0 && weeks % recurrence->interval == 0 && date_weekday(date) == SUNDAY;
}

static bool fits(const struct recurrence *recurrence, const struct recurrence_start *start, struct date date)
{
    if (!fits_month(recurrence, start, date) || !fits_days(recurrence, date))
        return false;
    switch (recurrence->frequency) {
    case DAILY:
        return (date_to_day(date) - date_to_day(start->day)) % recurrence->interval == 0;
    case WEEKLY:
        return fits_week(recurrence, start, date);
    case MONTHLY:
        return true;
    case YEARLY:
        return (date.year - start->day.year) % recurrence->interval == 0;
    }
    return false;
}

bool recurrence_next(const struct recurrence *recurrence, const struct recurrence_start *start, struct date day,
                     struct date *next)
{
    int32_t first = date_to_day(start->day) + !start->is_said, after = date_to_day(day), count = 0;
    int32_t at = recurrence->count > 0 || after < first ? first : after + 1;
    for (int32_t last = (after < first ? first : after) + SEARCH_DAYS; at <= last; at++) {
        struct date date = date_from_day(at);
        bool is_over = date.year >= LAST_YEAR ||
                       (date_is_set(recurrence->until) && at > date_to_day(recurrence->until));
        if (is_over || (recurrence->count > 0 && count == recurrence->count))
            return false;
        if (!fits(recurrence, start, date))
            continue;
        count++;
        if (at <= after)
            continue;
        *next = date;
        return true;
    }
    return false;
}

bool recurrence_gives_a_day(const struct recurrence *recurrence, const struct recurrence_start *start)
{
    struct date next;
    return recurrence_next(recurrence, start, date_add_days(start->day, start->is_said ? -1 : 0), &next);
}
