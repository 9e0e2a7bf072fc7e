#include "calendar/deadline_grammar.h"

/*
 * deadline_days.c: days that stand beside each other, "ngày 26, 27/12", "28/12 và cả ngày 29/12", and hours of one day.
 */

/* "27/12/2025" after "ngày 26,", "27 và 28/12/2025": the last of several days whose month is told once, behind it. */
size_t read_last_of_days(const struct reader *reader, size_t at, struct when *when)
{
    enum { LISTED_MAXIMUM = 12, LAST_DAY = 31 };
    for (int i = 0; i < LISTED_MAXIMUM; i++) {
        size_t next = read_bare_day(reader, at, when);
        if (next)
            return when->month ? next : 0;
        const struct token *day = token_at(reader, at);
        enum word join = word_at(reader, at + 1);
        if (day->word != WORD_NUMBER || day->value < 1 || day->value > LAST_DAY ||
            (join != WORD_COMMA && join != WORD_AND))
            break;
        at += 2;
    }
    return 0;
}

static bool is_half_day(enum word word)
{
    return word == WORD_MORNING || word == WORD_AFTERNOON || word == WORD_NOON || word == WORD_EVENING;
}

/* "[ngày 28/12] và cả ngày 29/12/2025", "và sáng ngày 29/12": the day after `first`; 0 for any other. */
size_t read_day_after(const struct reader *reader, size_t at, const struct when *first, struct when *when)
{
    at += word_at(reader, at) == WORD_WHOLE || is_half_day(word_at(reader, at));
    size_t next = read_bare_day(reader, after_word(reader, at, WORD_DAY), when);
    struct when told = *first, last = *when;
    told.year = told.year ? told.year : last.year;
    if (!next || !when_complete(&told, reader->on) || !when_complete(&last, when_first_day(&told)))
        return 0;
    return date_compare(date_add_days(when_first_day(&told), 1), when_first_day(&last)) == 0 ? next : 0;
}

/* "8h00 - 10h00 ngày 28/12/2025": the day on which something lasts from one hour to another. */
size_t read_hours_of_day(const struct reader *reader, size_t at, struct times *times)
{
    struct when day;
    int minute;
    size_t next = read_clock(reader, at, &minute);
    enum word join = next ? word_at(reader, next) : WORD_NOTHING;
    if (join != WORD_DASH && join != WORD_UNTIL && join != WORD_NEXT_OR_UNTIL)
        return 0;
    next = read_clock(reader, next + 1, &minute);
    next = next && word_at(reader, next) == WORD_DAY ? read_bare_day(reader, next + 1, &day) : 0;
    if (!next || !when_complete(&day, reader->on))
        return 0;
    *times = times_of(day, day);
    return next;
}
