#include "calendar/deadline_grammar.h"

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
    struct lunar_date lunar = {.year = year, .month = month, .day = day};
    return lunar_when(lunar, reader->on, when) ? next : 0;
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
        struct lunar_date lunar = {.year = year, .month = 3, .day = 10};
        return lunar_when(lunar, reader->on, when) ? next : 0;
    }
    return read_lunar_day(reader, at, when);
}
