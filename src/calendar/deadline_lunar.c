#include "calendar/deadline_grammar.h"

/*
 * deadline_lunar.c: days and months of the lunar calendar: "mùng 10 tháng 3 âm lịch", "rằm tháng 6 nhuận", "28 Tết".
 */

enum { ANIMALS = 12, FIRST_YEAR_OF_RAT = 1900, LUNAR_YEAR_MAXIMUM = 2199, MONTHS = 12, LONGEST_MONTH = 30 };

bool lunar_when(struct lunar_date lunar, struct date on, struct when *when)
{
    struct date date;
    int first = lunar.year ? lunar.year : on.year - 1, last = lunar.year ? lunar.year : on.year + 2;
    bool any_year = lunar.year == 0;
    for (lunar.year = first; lunar.year <= last && lunar.year <= LUNAR_YEAR_MAXIMUM; lunar.year++) {
        if (!lunar_to_date(lunar, &date) || (any_year && date_compare(date, on) < 0))
            continue;
        *when = (struct when){PRECISION_DAY, date.year, date.month, date.day, -1};
        return true;
    }
    return false;
}

size_t read_lunar_year(const struct reader *reader, size_t at, int *year)
{
    size_t next = after_word(reader, at, WORD_YEAR);
    enum word stem = word_at(reader, next);
    *year = 0;
    if ((stem == WORD_STEM || stem == WORD_QUARTER) && word_at(reader, next + 1) == WORD_ANIMAL) {
        int animal = token_at(reader, next + 1)->value, present = lunar_from_date(reader->on).year;
        int past = (present - FIRST_YEAR_OF_RAT) % ANIMALS;
        *year = present + (animal - past + ANIMALS) % ANIMALS;
        at = next + 2;
    }
    enum word mark = word_at(reader, at);
    int told;
    bool is_bracket = mark == WORD_OPEN || mark == WORD_DASH;
    size_t after = read_year_tail(reader, at + is_bracket, &told);
    if (after == 0)
        return at;
    *year = told;
    return mark == WORD_OPEN ? after_word(reader, after, WORD_CLOSE) : after;
}

/* "nhuận", "âm lịch", "(âm lịch)", "nhuận (âm lịch)": what makes a month a lunar one; `at` where nothing does. */
static size_t read_marks(const struct reader *reader, size_t at, struct lunar_date *lunar, bool *is_lunar)
{
    size_t bracket = at;
    for (size_t next = at;;) {
        if (word_at(reader, next) == WORD_OPEN && bracket == at)
            bracket = ++next;
        if (word_at(reader, next) == WORD_LEAP)
            lunar->leap = true;
        else if (!words_at(reader, next, WORD_LUNAR, WORD_CALENDAR))
            return at;
        next += word_at(reader, next) == WORD_LEAP ? 1 : 2;
        *is_lunar = true;
        at = bracket > at ? after_word(reader, next, WORD_CLOSE) : next;
        next = bracket = at;
    }
}

/* The lunar year that the next Tết ends. */
static int year_before_tet(struct date on)
{
    return date_compare(lunar_new_year(on.year), on) > 0 ? on.year - 1 : on.year;
}

/* "mùng 3 Tết Bính Ngọ", "28 Tết": a day after Tết, or one of the last of the year before it. */
static size_t read_day_of_tet(const struct reader *reader, size_t at, bool is_early, struct lunar_date *lunar)
{
    enum { FIRST_DAYS = 10, LAST_DAYS = 20 };
    size_t next = at + 1;
    enum word name = word_at(reader, next);
    if (name == WORD_SOLAR || name == WORD_MID || lunar->day > LONGEST_MONTH || (!is_early && lunar->day < LAST_DAYS) ||
        (is_early && lunar->day > FIRST_DAYS))
        return 0;
    if (words_at(reader, next, WORD_ORIGIN, WORD_DAWN) || words_at(reader, next, WORD_LUNAR, WORD_CALENDAR))
        next += 2;
    next = read_lunar_year(reader, next, &lunar->year);
    lunar->month = 1;
    if (is_early)
        return next;
    lunar->month = MONTHS;
    lunar->year = lunar->year ? lunar->year - 1 : year_before_tet(reader->on);
    return next;
}

/* A month after its noun or stroke, with its marks and its year. */
static size_t read_month_of(const struct reader *reader, size_t at, struct lunar_date *lunar, bool is_lunar)
{
    const struct token *month = token_at(reader, at);
    bool is_named = month->word == WORD_LUNAR_MONTH && word_at(reader, at - 1) == WORD_MONTH;
    if ((month->word != WORD_NUMBER && !is_named) || month->value < 1 || month->value > MONTHS)
        return 0;
    lunar->month = month->value;
    is_lunar = is_lunar || is_named;
    size_t next = read_marks(reader, at + 1, lunar, &is_lunar);
    return is_lunar ? read_lunar_year(reader, next, &lunar->year) : 0;
}

/* The words of a lunar day, whether there is one or not. */
static size_t read_day_words(const struct reader *reader, size_t at, struct lunar_date *lunar)
{
    size_t next = after_word(reader, at, WORD_DAY);
    bool is_early = word_at(reader, next) == WORD_EARLY_DAY;
    next += is_early;
    const struct token *day = token_at(reader, next);
    bool is_full = day->word == WORD_FULL_MOON;
    *lunar = (struct lunar_date){.day = day->value};
    if (!is_full && day->word != WORD_NUMBER && (!is_early || day->word != WORD_SPELLED))
        return 0;
    enum word between = word_at(reader, ++next);
    if (between == WORD_TET)
        return is_full ? 0 : read_day_of_tet(reader, next, is_early, lunar);
    if ((between != WORD_MONTH && between != WORD_SLASH) || lunar->day < 1 || lunar->day > LONGEST_MONTH)
        return 0;
    return read_month_of(reader, next + 1, lunar, is_early || is_full);
}

size_t read_lunar_day(const struct reader *reader, size_t at, struct when *when)
{
    struct lunar_date lunar;
    size_t next = read_day_words(reader, at, &lunar);
    return next && lunar_when(lunar, reader->on, when) ? next : 0;
}

/* The first and last day of a month, the next one that is not over where no year is told. */
static bool lunar_month(struct lunar_date lunar, struct date on, struct when *first, struct when *last)
{
    struct date seen = lunar.year ? on : date_add_days(on, 1 - LONGEST_MONTH);
    lunar.day = 1;
    if (!lunar_when(lunar, seen, first))
        return false;
    lunar.year = lunar_from_date(when_first_day(first)).year;
    lunar.day = LONGEST_MONTH;
    if (lunar_when(lunar, on, last))
        return true;
    lunar.day--;
    return lunar_when(lunar, on, last);
}

size_t read_lunar_month(const struct reader *reader, size_t at, struct times *times)
{
    struct lunar_date lunar = {0};
    struct when first, last;
    size_t next = word_at(reader, at) == WORD_MONTH ? read_month_of(reader, at + 1, &lunar, false) : 0;
    if (!next || !lunar_month(lunar, reader->on, &first, &last))
        return 0;
    if (at > 0 && word_at(reader, at - 1) == WORD_BEFORE) {
        struct date eve = date_add_days(when_first_day(&first), -1);
        first = last = (struct when){PRECISION_DAY, eve.year, eve.month, eve.day, -1};
    }
    *times = times_of(first, last);
    return next;
}

size_t read_lunar_words(const struct reader *reader, size_t at, bool *exists)
{
    struct lunar_date lunar = {0};
    struct when first, last;
    size_t next = read_day_words(reader, at, &lunar);
    *exists = next && lunar_when(lunar, reader->on, &first);
    if (next)
        return next;
    lunar = (struct lunar_date){0};
    next = word_at(reader, at) == WORD_MONTH ? read_month_of(reader, at + 1, &lunar, false) : 0;
    *exists = next && lunar_month(lunar, reader->on, &first, &last);
    return next;
}
