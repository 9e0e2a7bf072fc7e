#include "calendar/deadline_grammar.h"

#include "calendar/lunar.h"

enum { ANIMALS = 12, FIRST_YEAR_OF_RAT = 1900, LUNAR_YEAR_MAXIMUM = 2199 };

/* A day of the lunar calendar in the first year, `year` or one that follows, where it is not before `on`. */
static bool lunar_day(int month, int day, int year, struct date on, struct when *when)
{
    struct date date;
    int first = year ? year : on.year - 1, last = year ? year : on.year + 2;
    for (int i = first; i <= last && i <= LUNAR_YEAR_MAXIMUM; i++) {
        if (!lunar_to_date((struct lunar_date){.year = i, .month = month, .day = day}, &date))
            continue;
        if (!year && date_compare(date, on) < 0)
            continue;
        *when = (struct when){PRECISION_DAY, date.year, date.month, date.day, -1};
        return true;
    }
    return false;
}

/* "Bính Ngọ", "Bính Ngọ 2026", "năm 2026", "2026": the lunar year; 0 when none is told. */
static size_t read_lunar_year(const struct reader *reader, size_t at, int *year)
{
    size_t next = after_word(reader, at, WORD_YEAR);
    enum word stem = word_at(reader, next);
    *year = 0;
    if ((stem == WORD_STEM || stem == WORD_QUARTER) && word_at(reader, next + 1) == WORD_ANIMAL) {
        int animal = token_at(reader, next + 1)->value;
        int past = (reader->on.year - FIRST_YEAR_OF_RAT) % ANIMALS;
        *year = reader->on.year + (animal - past + ANIMALS) % ANIMALS;
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

/* "Tết", "Tết Nguyên đán Bính Ngọ", "Tết Dương lịch", "Tết Trung thu". */
static size_t read_tet(const struct reader *reader, size_t at, struct when *when)
{
    int year, month = 1, day = 1;
    size_t next = at + 1;
    if (words_at(reader, next, WORD_SOLAR, WORD_CALENDAR)) {
        *when = (struct when){.precision = PRECISION_DAY, .month = 1, .day = 1, .minute = -1};
        size_t after = read_year_tail(reader, next + 2, &when->year);
        return after ? after : next + 2;
    }
    if (words_at(reader, next, WORD_MID, WORD_AUTUMN)) {
        month = 8;
        day = 15;
        next += 2;
    } else if (words_at(reader, next, WORD_ORIGIN, WORD_DAWN) || words_at(reader, next, WORD_LUNAR, WORD_CALENDAR)) {
        next += 2;
    }
    next = read_lunar_year(reader, next, &year);
    return lunar_day(month, day, year, reader->on, when) ? next : 0;
}

/* "mùng 10 tháng 3 âm lịch", "ngày 23 tháng Chạp", "Rằm tháng Giêng", "15/8 âm lịch". */
static size_t read_lunar_day(const struct reader *reader, size_t at, struct when *when)
{
    bool is_lunar = word_at(reader, at) == WORD_FULL_MOON || word_at(reader, at) == WORD_EARLY_DAY;
    size_t next = at + (word_at(reader, at) == WORD_EARLY_DAY || word_at(reader, at) == WORD_DAY);
    const struct token *day = token_at(reader, next), *month = token_at(reader, next + 2);
    enum word between = word_at(reader, next + 1);
    int year;
    if ((day->word != WORD_NUMBER && day->word != WORD_FULL_MOON) || (between != WORD_MONTH && between != WORD_SLASH))
        return 0;
    is_lunar = is_lunar || (between == WORD_MONTH && month->word == WORD_LUNAR_MONTH);
    if (month->word != WORD_NUMBER && month->word != WORD_LUNAR_MONTH)
        return 0;
    next += 3;
    next = after_word(reader, next, WORD_OPEN);
    if (words_at(reader, next, WORD_LUNAR, WORD_CALENDAR)) {
        is_lunar = true;
        next = after_word(reader, next + 2, WORD_CLOSE);
    }
    if (!is_lunar || month->value > 12 || day->value > 30)
        return 0;
    next = read_lunar_year(reader, next, &year);
    return lunar_day(month->value, day->value, year, reader->on, when) ? next : 0;
}

size_t read_feast(const struct reader *reader, size_t at, struct when *when)
{
    int year;
    at = is_edge(word_at(reader, at)) ? at + 1 : at;
    if (word_at(reader, at) == WORD_TET)
        return read_tet(reader, at, when);
    if (words_at(reader, at, WORD_NATION, WORD_NATIONAL_DAY)) {
        *when = (struct when){.precision = PRECISION_DAY, .month = 9, .day = 2, .minute = -1};
        size_t next = read_year_tail(reader, at + 2, &when->year);
        return next ? next : at + 2;
    }
    if (words_at(reader, at, WORD_ANNIVERSARY, WORD_ANCESTOR)) {
        size_t next = read_lunar_year(reader, at + 2, &year);
        return lunar_day(3, 10, year, reader->on, when) ? next : 0;
    }
    return read_lunar_day(reader, at, when);
}
