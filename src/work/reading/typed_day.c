#include "work/reading/typed_day.h"

#include "base/date.h"

enum { LEAP_YEAR = 2024, MONTHS = 12, LONGEST_MONTH_DAYS = 31 };

static bool is_digit(struct text words, size_t at)
{
    return at < words.len && words.at[at] >= '0' && words.at[at] <= '9';
}

/* A number of at most `digits` figures at `*at`, which moves behind it. */
static bool take_number(struct text words, size_t *at, size_t digits, int *number)
{
    size_t start = *at;
    *number = 0;
    while (is_digit(words, *at) && *at - start < digits)
        *number = *number * 10 + (words.at[(*at)++] - '0');
    return *at > start && !is_digit(words, *at);
}

static bool take(struct text words, size_t *at, struct text part)
{
    bool is_there = text_starts(text_from_offset(words, *at), part);
    *at += is_there ? part.len : 0;
    return is_there;
}

/* What may part day, month and year. */
static const struct {
    struct text before_month, before_year;
} forms[] = {
    {TEXT_INIT("/"), TEXT_INIT("/")},
    {TEXT_INIT("-"), TEXT_INIT("-")},
    {TEXT_INIT("."), TEXT_INIT(".")},
    {TEXT_INIT(" tháng "), TEXT_INIT(" năm ")},
};

static bool lacks(int day, int month, int year)
{
    if (month < 1 || month > MONTHS || day < 1 || day > LONGEST_MONTH_DAYS)
        return true;
    return day > date_month_end(year, month).day;
}

/* The end of a missing day that begins at `at`, or 0. Without a year only "/" and "tháng" make a day, of a month. */
static size_t missing_at(struct text words, size_t at)
{
    int day, month, year = LEAP_YEAR;
    if (!take_number(words, &at, 2, &day))
        return 0;
    for (size_t i = 0; i < COUNT_OF(forms); i++) {
        size_t next = at, end;
        if (!take(words, &next, forms[i].before_month) || !take_number(words, &next, 2, &month))
            continue;
        end = next;
        bool has_year = take(words, &next, forms[i].before_year) && take_number(words, &next, 4, &year);
        bool may_lack_year = (i == 0 || i + 1 == COUNT_OF(forms)) && month <= MONTHS;
        if (!has_year && !may_lack_year)
            return 0;
        return lacks(day, month, has_year && year >= 1000 ? year : LEAP_YEAR) ? (has_year ? next : end) : 0;
    }
    return 0;
}

bool typed_day_is_missing(struct text words, struct text *day)
{
    for (size_t at = 0; at < words.len; at++) {
        bool begins = is_digit(words, at) && (at == 0 || (!is_digit(words, at - 1) && !strchr("/.", words.at[at - 1])));
        size_t end = begins ? missing_at(words, at) : 0;
        if (end) {
            *day = text_slice(words, at, end);
            return true;
        }
    }
    return false;
}
