#include "calendar/deadline_grammar.h"

#include "calendar/workday.h"

enum { MINUTES_A_DAY = 24 * 60 };

static bool is_number_up_to(const struct token *token, int maximum)
{
    return token->word == WORD_NUMBER && token->value <= maximum && token->digits <= 2;
}

/* "sáng", "chiều" after an hour; those after noon add twelve hours to "3 giờ". */
static size_t read_half_day(const struct reader *reader, size_t at, int *minute)
{
    switch ((int)word_at(reader, at)) {
    case WORD_AFTERNOON:
    case WORD_EVENING:
        *minute += *minute < MINUTES_A_DAY / 2 ? MINUTES_A_DAY / 2 : 0;
        return at + 1;
    case WORD_MORNING:
    case WORD_NOON:
        return at + 1;
    default:
        return at;
    }
}

/* "17 giờ", "17 giờ 00 phút", "11h", "16g30", "10:00", then "chiều" and a comma. */
size_t read_clock(const struct reader *reader, size_t at, int *minute)
{
    const struct token *hour = token_at(reader, at), *sign = token_at(reader, at + 1);
    const struct token *minutes = token_at(reader, at + 2);
    if (!is_number_up_to(hour, 24) || (sign->word != WORD_HOUR && sign->word != WORD_COLON))
        return 0;
    size_t next = at + 2;
    *minute = hour->value * 60;
    if (sign->word == WORD_COLON && (!is_number_up_to(minutes, 59) || minutes->digits != 2))
        return 0;
    if (is_number_up_to(minutes, 59) && word_at(reader, at + 3) != WORD_SLASH) {
        *minute += minutes->value;
        next = after_word(reader, at + 3, WORD_MINUTE);
    }
    if (*minute > MINUTES_A_DAY)
        return 0;
    next = read_half_day(reader, next, minute);
    next = after_word(reader, next, WORD_COMMA);
    return next;
}

/* "thứ Sáu", "thứ 6", "Chủ nhật", "ngày thứ Hai". */
size_t read_weekday(const struct reader *reader, size_t at, enum weekday *weekday)
{
    at = after_word(reader, at, WORD_DAY);
    const struct token *number = token_at(reader, at + 1);
    if (word_at(reader, at) == WORD_SUNDAY) {
        *weekday = SUNDAY;
        return at + 1;
    }
    if (word_at(reader, at) == WORD_CHU) {
        *weekday = SUNDAY;
        return number->word == WORD_DAY_OF_SUN ? at + 2 : 0;
    }
    bool is_count = number->word == WORD_SPELLED || number->word == WORD_NUMBER || number->word == WORD_YEAR;
    if (word_at(reader, at) != WORD_ORDINAL || !is_count || number->value < 2 || number->value > 7)
        return 0;
    *weekday = (enum weekday)(number->value - 2);
    return at + 2;
}

/* The year after "15/12": with the same sign between, in two digits or four; or "năm 2025", "năm sau". */
static size_t read_day_year(const struct reader *reader, size_t at, enum word sign, struct when *when)
{
    const struct token *year = token_at(reader, at + 1);
    size_t next = read_year_tail(reader, at, &when->year);
    if (next && (word_at(reader, at) == sign || word_at(reader, at) == WORD_YEAR))
        return next;
    when->year = 0;
    if (word_at(reader, at) != sign || year->word != WORD_NUMBER || year->digits != 2)
        return at;
    when->year = 2000 + year->value;
    return at + 2;
}

static bool is_unit(enum word word)
{
    return word == WORD_MONTH || word == WORD_QUARTER || word == WORD_YEAR || word == WORD_WEEK;
}

/* "15/12/2025", "05.12.2025", "15-12-2025", "15/12"; without a year only a slash will do. */
static size_t read_figures(const struct reader *reader, size_t at, struct when *when)
{
    const struct token *month = token_at(reader, at + 2);
    enum word sign = word_at(reader, at + 1);
    if ((sign != WORD_SLASH && sign != WORD_DASH && sign != WORD_DOT) || !is_number_up_to(month, 12) ||
        month->value == 0)
        return 0;
    when->month = month->value;
    size_t next = read_day_year(reader, at + 3, sign, when);
    bool has_day = at > 0 && word_at(reader, at - 1) == WORD_DAY;
    if (!when->year && !has_day && is_unit(word_at(reader, next)))
        return 0; /* "1/3 tháng" */
    return sign == WORD_SLASH || when->year ? next : 0;
}

/* "15 tháng 12 năm 2025", "15 tháng 12/2025", "15 tháng này", "15 của tháng sau". */
static size_t read_month_words(const struct reader *reader, size_t at, struct when *when)
{
    struct when month;
    size_t next = after_word(reader, at + 1, WORD_OF);
    if (word_at(reader, next) != WORD_MONTH)
        return 0;
    next = read_period(reader, next, &month);
    when->month = month.month;
    when->year = month.year;
    return next && month.precision == PRECISION_MONTH ? next : 0;
}

/* "2026-03-20". */
static size_t read_iso(const struct reader *reader, size_t at, struct when *when)
{
    const struct token *month = token_at(reader, at + 2), *day = token_at(reader, at + 4);
    if (token_at(reader, at)->digits != 4 || word_at(reader, at + 1) != WORD_DASH ||
        word_at(reader, at + 3) != WORD_DASH || !is_number_up_to(month, 12) || !is_number_up_to(day, 31) ||
        !month->value || !day->value)
        return 0;
    *when = (struct when){PRECISION_DAY, token_at(reader, at)->value, month->value, day->value, -1};
    return at + 5;
}

/* "01-15/12/2025", "từ 15 đến 20/12/2025": the first day of the two; the rest is told with the second one. */
static size_t read_first_of_two(const struct reader *reader, size_t at, struct when *when)
{
    struct when second = {.precision = PRECISION_DAY};
    enum word join = word_at(reader, at + 1);
    bool is_joined = join == WORD_DASH || join == WORD_UNTIL || join == WORD_NEXT_OR_UNTIL;
    size_t next = after_word(reader, at + 2, WORD_DAY);
    bool told = is_joined && is_number_up_to(token_at(reader, next), 31) && read_figures(reader, next, &second) &&
                second.year;
    when->month = when->year = 0;
    return told ? at + 1 : 0;
}

size_t read_bare_day(const struct reader *reader, size_t at, struct when *when)
{
    const struct token *day = token_at(reader, at);
    size_t iso = read_iso(reader, at, when);
    if (iso)
        return iso;
    *when = (struct when){.precision = PRECISION_DAY, .minute = -1, .day = day->value};
    if (!is_number_up_to(day, 31) || day->value == 0)
        return 0;
    size_t next = read_figures(reader, at, when);
    if (!next)
        next = read_month_words(reader, at, when);
    return next ? next : read_first_of_two(reader, at, when);
}

static struct when when_of(struct date date)
{
    return (struct when){PRECISION_DAY, date.year, date.month, date.day, -1};
}

/* "hôm nay", "ngày mai", "ngày kia"; "trong ngày" is today. */
static size_t read_near_day(const struct reader *reader, size_t at, struct when *when)
{
    bool in_day = at > 0 && words_at(reader, at - 1, WORD_IN, WORD_DAY);
    bool has_day = word_at(reader, at) == WORD_DAY;
    at += has_day;
    if (words_at(reader, at, WORD_TODAY_HEAD, WORD_NOW)) {
        *when = when_of(reader->on);
        return at + 2;
    }
    if (word_at(reader, at) == WORD_TOMORROW || (has_day && word_at(reader, at) == WORD_AFTER_TOMORROW)) {
        *when = when_of(date_add_days(reader->on, word_at(reader, at) == WORD_TOMORROW ? 1 : 2));
        return at + 1;
    }
    enum word next = word_at(reader, at);
    if (!in_day || (next != WORD_NOTHING && next != WORD_COMMA && next != WORD_SEMICOLON && next != WORD_DOT))
        return 0;
    *when = when_of(reader->on);
    return at;
}

/* "ngày cuối cùng của tháng 12/2025", "ngày cuối năm 2025", "ngày làm việc cuối cùng của năm". */
static size_t read_last_day(const struct reader *reader, size_t at, struct when *when)
{
    struct when period;
    if (word_at(reader, at) != WORD_DAY)
        return 0;
    bool worked = words_at(reader, at + 1, WORD_WORK_HEAD, WORD_WORK_TAIL);
    size_t next = at + 1 + 2 * (size_t)worked;
    if (word_at(reader, next) != WORD_END)
        return 0;
    next = after_word(reader, after_word(reader, next + 1, WORD_LAST), WORD_OF);
    next = read_period(reader, next, &period);
    if (next == 0 || period.precision == PRECISION_DAY || !when_refine(&period, PRECISION_DAY, reader->on))
        return 0;
    struct date last = when_first_day(&period);
    while (worked && !workday_is(reader->calendar, last))
        last = date_add_days(last, -1);
    *when = when_of(last);
    return next;
}

/* "thứ Sáu", "thứ Năm tuần sau", "thứ Hai, ngày 24/11/2025". */
static size_t read_day_of_week(const struct reader *reader, size_t at, struct when *when)
{
    enum weekday weekday;
    size_t next = read_weekday(reader, at, &weekday);
    if (next == 0)
        return 0;
    enum word mark = word_at(reader, next);
    size_t told = next + (mark == WORD_COMMA || mark == WORD_OPEN);
    told = after_word(reader, told, WORD_DAY);
    told = read_bare_day(reader, told, when);
    if (told)
        return mark == WORD_OPEN ? after_word(reader, told, WORD_CLOSE) : told;
    int ahead = (int)weekday - (int)date_weekday(reader->on);
    if (word_at(reader, next) == WORD_WEEK &&
        (word_at(reader, next + 1) == WORD_AFTER || word_at(reader, next + 1) == WORD_NEXT_OR_UNTIL)) {
        ahead += 7;
        next += 2;
    } else if (words_at(reader, next, WORD_WEEK, WORD_THIS)) {
        next += 2;
    } else if (ahead < 0) {
        ahead += 7;
    }
    *when = when_of(date_add_days(reader->on, ahead));
    return next;
}

/* "ngày 15" of no month, and "ngày … tháng 12 năm 2025" with the day left blank. */
static size_t read_part_of_day(const struct reader *reader, size_t at, struct when *when)
{
    enum { BLANK_SIGNS_MAXIMUM = 40 };
    const struct token *day = token_at(reader, at + 1);
    if (word_at(reader, at) != WORD_DAY)
        return 0;
    *when = (struct when){.precision = PRECISION_DAY, .minute = -1, .day = day->value};
    enum word after = word_at(reader, at + 2);
    if (is_number_up_to(day, 31) && day->value > 0)
        return after == WORD_SLASH || after == WORD_DAY ? 0 : at + 2;
    size_t next = at + 1;
    while (word_at(reader, next) == WORD_DOT && next < at + BLANK_SIGNS_MAXIMUM)
        next++;
    if (next < at + BLANK_SIGNS_MAXIMUM && word_at(reader, next) == WORD_SLASH)
        next++;
    return word_at(reader, next) == WORD_MONTH || next > at + 2 ? read_period(reader, next, when) : 0;
}

size_t read_day(const struct reader *reader, size_t at, struct when *when)
{
    size_t (*const forms[])(const struct reader *, size_t, struct when *) = {
        read_bare_day, read_near_day, read_last_day, read_day_of_week, read_part_of_day, read_feast};
    int minute = -1;
    size_t clock = read_clock(reader, at, &minute);
    size_t start = clock ? clock : at;
    size_t bare = word_at(reader, start) == WORD_DAY ? read_bare_day(reader, start + 1, when) : 0;
    for (size_t i = 0; bare == 0 && i < COUNT_OF(forms); i++)
        bare = forms[i](reader, start, when);
    if (bare && when->precision == PRECISION_DAY)
        when->minute = minute;
    if (bare || clock == 0)
        return bare;
    *when = when_of(reader->on);
    when->minute = minute;
    return clock;
}
