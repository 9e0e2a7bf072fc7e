#include "calendar/deadline_grammar.h"

/*
 * deadline_impossible.c: times that never come: days, months, quarters and hours that there are none of ("29/02/2026",
 * "tháng 13", "quý V", "25 giờ ngày 1/12/2025", "ngày 30 tháng Chạp" of a year in which that month has 29 days), ranges
 * that run backwards ("từ 20/3 đến 10/3/2026"), and what recurs on a day that no year has.
 */

enum { MONTHS = 12, QUARTERS = 4, DAYS_MAXIMUM = 31 };

static bool is_short_number(const struct token *token)
{
    return token->word == WORD_NUMBER && token->digits <= 2;
}

static bool is_none_of(int value, int maximum)
{
    return value < 1 || value > maximum;
}

/* Whether the calendar lacks the day; a year that is not told is the one in which the month comes next. */
static bool lacks_day(const struct reader *reader, int day, int month, int year)
{
    if (is_none_of(month, MONTHS) || is_none_of(day, DAYS_MAXIMUM))
        return true;
    if (!year)
        year = reader->on.year + (month < reader->on.month);
    return day > date_month_end(year, month).day;
}

/* "30/02/2026", "32.1.2026", "31/4", "15/13/2026". Without a year only "ngày" makes a 13 the number of a month. */
static size_t read_figures(const struct reader *reader, size_t at, bool has_day)
{
    const struct token *day = token_at(reader, at), *month = token_at(reader, at + 2);
    enum word sign = word_at(reader, at + 1);
    int year = 0;
    bool is_sign = sign == WORD_SLASH || sign == WORD_DASH || sign == WORD_DOT;
    if (!is_short_number(day) || !is_sign || !is_short_number(month))
        return 0;
    size_t next = word_at(reader, at + 3) == sign ? read_year_tail(reader, at + 3, &year) : 0;
    bool goes_on = word_at(reader, at + 3) == WORD_SLASH || word_at(reader, at + 3) == WORD_DASH;
    if (!next && (sign != WORD_SLASH || goes_on || (month->value > MONTHS && !has_day)))
        return 0;
    return lacks_day(reader, day->value, month->value, year) ? (next ? next : at + 3) : 0;
}

/* "31 tháng 4 năm 2026", "15 tháng 13"; with neither "ngày" nor a year it may be a length of time. */
static size_t read_words(const struct reader *reader, size_t at, bool has_day)
{
    const struct token *day = token_at(reader, at), *month = token_at(reader, at + 2);
    int year = 0;
    if (!is_short_number(day) || word_at(reader, at + 1) != WORD_MONTH || !is_short_number(month))
        return 0;
    size_t next = read_year_tail(reader, at + 3, &year);
    if (!next && !has_day)
        return 0;
    return lacks_day(reader, day->value, month->value, year) ? (next ? next : at + 3) : 0;
}

/* "2026-02-30". */
static size_t read_iso(const struct reader *reader, size_t at)
{
    const struct token *year = token_at(reader, at), *month = token_at(reader, at + 2), *day = token_at(reader, at + 4);
    bool has_form = year->word == WORD_NUMBER && year->digits == 4 && word_at(reader, at + 1) == WORD_DASH &&
                    is_short_number(month) && word_at(reader, at + 3) == WORD_DASH && is_short_number(day);
    return has_form && lacks_day(reader, day->value, month->value, year->value) ? at + 5 : 0;
}

/* "ngày 32", of whatever month. */
static size_t read_day_alone(const struct reader *reader, size_t at, bool has_day)
{
    const struct token *day = token_at(reader, at);
    enum word after = word_at(reader, at + 1);
    bool is_alone = after != WORD_SLASH && after != WORD_DASH && after != WORD_DOT;
    return has_day && is_alone && is_short_number(day) && is_none_of(day->value, DAYS_MAXIMUM) ? at + 1 : 0;
}

/* After these a number counts something: "03 tháng 15 ngày", "hằng quý 10 lần". */
static bool counts_before(const struct reader *reader, size_t at)
{
    enum word before = at ? word_at(reader, at - 1) : WORD_NOTHING;
    return before == WORD_NUMBER || before == WORD_SPELLED || before == WORD_EVERY || before == WORD_EACH;
}

/* "tháng 13", "quý V năm 2026", "quý 0". */
static size_t read_named(const struct reader *reader, size_t at)
{
    int year;
    enum word noun = word_at(reader, at);
    const struct token *number = token_at(reader, at + 1);
    bool is_number = is_short_number(number) || (noun == WORD_QUARTER && number->word == WORD_ROMAN);
    if ((noun != WORD_MONTH && noun != WORD_QUARTER) || !is_number || counts_before(reader, at) ||
        word_at(reader, at + 2) == WORD_DAY || !is_none_of(number->value, noun == WORD_MONTH ? MONTHS : QUARTERS))
        return 0;
    size_t next = read_year_tail(reader, at + 2, &year);
    return next ? next : at + 2;
}

/* "13/2026" where nothing but a month can stand: at the head of a field, or right after "trước", "trong", "hết". */
static size_t read_month_figure(const struct reader *reader, size_t at)
{
    int year;
    enum word before = at ? word_at(reader, at - 1) : WORD_NOTHING;
    bool is_told = before == WORD_NOTHING || before == WORD_BEFORE || before == WORD_IN || is_edge(before);
    const struct token *month = token_at(reader, at);
    if (!is_told || !is_short_number(month) || word_at(reader, at + 1) != WORD_SLASH ||
        token_at(reader, at + 2)->digits != 4 || !is_none_of(month->value, MONTHS))
        return 0;
    size_t next = read_year_tail(reader, at + 1, &year);
    return word_at(reader, next) == WORD_SLASH || word_at(reader, next) == WORD_DASH ? 0 : next;
}

/* What may stand before the day itself: "từ", "hết", "17 giờ", "thứ Ba,". */
static size_t skip_head(const struct reader *reader, size_t at)
{
    int minute;
    enum weekday weekday;
    at = after_word(reader, after_word(reader, at, WORD_SINCE), WORD_FROM);
    at = after_word(reader, at, WORD_INTO);
    at = skip_edges(reader, at);
    size_t clock = read_clock(reader, at, &minute);
    at = clock ? clock : at;
    size_t named = read_weekday(reader, at, &weekday);
    return named ? after_word(reader, named, WORD_COMMA) : at;
}

/* "25 giờ ngày 1/12/2025", "17 giờ 75 ngày 1/12/2025". */
static size_t read_hour(const struct reader *reader, size_t at)
{
    enum { HOURS = 24, LAST_MINUTE = 59 };
    struct when when;
    const struct token *hour = token_at(reader, at), *minute = token_at(reader, at + 2);
    if (!is_short_number(hour) || word_at(reader, at + 1) != WORD_HOUR)
        return 0;
    bool has_minute = is_short_number(minute) && word_at(reader, at + 3) != WORD_SLASH;
    if (hour->value <= HOURS && !(has_minute && minute->value > LAST_MINUTE))
        return 0;
    size_t next = at + 2 + has_minute;
    next = after_word(reader, next, WORD_MINUTE);
    return word_at(reader, next) == WORD_DAY ? read_bare_day(reader, next + 1, &when) : 0;
}

size_t read_impossible(const struct reader *reader, size_t at)
{
    size_t hour = read_hour(reader, skip_edges(reader, at));
    if (hour)
        return hour;
    at = skip_head(reader, at);
    bool has_day = word_at(reader, at) == WORD_DAY, exists;
    size_t lunar = read_lunar_words(reader, at, &exists);
    if (lunar)
        return exists ? 0 : lunar;
    size_t start = at + has_day;
    size_t next = read_named(reader, start);
    if (!next && word_at(reader, start) == WORD_NUMBER) {
        next = read_iso(reader, start);
        next = next ? next : read_figures(reader, start, has_day);
        next = next ? next : read_words(reader, start, has_day);
        next = next ? next : read_day_alone(reader, start, has_day);
        next = next || has_day ? next : read_month_figure(reader, start);
    }
    return next;
}

size_t read_backward(const struct reader *reader, size_t at, const struct times *times)
{
    struct times second;
    enum word join = word_at(reader, at);
    bool is_range = join == WORD_UNTIL || join == WORD_NEXT_OR_UNTIL || join == WORD_DASH;
    size_t next = is_range ? read_times(reader, at + 1, &second) : 0;
    bool is_back = next && second.last.precision == times->first.precision &&
                   date_compare(when_first_day(&second.last), when_first_day(&times->first)) < 0;
    return is_back ? next : 0;
}

bool recurs_never(const struct recurrence *rule)
{
    enum { LEAP_YEAR = 2024 };
    if (rule->frequency != YEARLY || !rule->months || !rule->day_count)
        return false;
    for (int month = 1; month <= MONTHS; month++)
        for (size_t i = 0; i < rule->day_count; i++)
            if ((rule->months >> month & 1) && rule->days[i] <= date_month_end(LEAP_YEAR, month).day)
                return false;
    return true;
}
