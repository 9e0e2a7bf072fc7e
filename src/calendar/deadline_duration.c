#include "calendar/deadline_grammar.h"

#include <stdio.h>

/* How a unit prints after "P" and its number, and in what measure: "nửa tháng" is 15 days. */
struct unit {
    enum word word;
    const char *before, *after;
    int half;               /* half of it, in `half_after` */
    const char *half_after; /* "" where half of it is not said */
};

static const struct unit UNITS[] = {
    {WORD_HOUR, "PT", "H", 30, "M"}, {WORD_MINUTE, "PT", "M", 0, ""}, {WORD_DAY, "P", "D", 12, "H"},
    {WORD_WEEK, "P", "W", 0, ""},    {WORD_MONTH, "P", "M", 15, "D"}, {WORD_QUARTER, "P", "M", 0, ""},
    {WORD_YEAR, "P", "Y", 6, "M"},
};

enum { DURATION_MAXIMUM = 999, MONTHS_A_QUARTER = 3 };

static const struct unit *unit_of(enum word word)
{
    for (size_t i = 0; i < COUNT_OF(UNITS); i++)
        if (UNITS[i].word == word)
            return &UNITS[i];
    return NULL;
}

/* "kể từ ngày …", "sau khi …", "tính từ …": part of the words up to the end of the clause. */
static size_t skip_since(const struct reader *reader, size_t at)
{
    enum word word = word_at(reader, at);
    size_t start = after_word(reader, at, WORD_COMMA);
    bool since = word_at(reader, start) == WORD_SINCE || word_at(reader, start) == WORD_COUNT || (word == WORD_FROM) ||
                 word == WORD_AFTER;
    return since ? clause_end(reader, start) : at;
}

/* "24 - 48": the longer one counts. */
static size_t read_count(const struct reader *reader, size_t at, int *count)
{
    size_t next = read_number(reader, at, count);
    enum word join = word_at(reader, next);
    if (!next || (join != WORD_DASH && join != WORD_UNTIL && join != WORD_NEXT_OR_UNTIL))
        return next;
    int longer;
    size_t after = read_number(reader, next + 1, &longer);
    if (!after || longer <= *count)
        return next;
    *count = longer;
    return after;
}

/* What after a unit says that the time is gone, is a part of a period or an age, and no length. */
static bool is_no_length(const struct reader *reader, size_t at)
{
    enum word word = word_at(reader, at);
    return word == WORD_PAST || word == WORD_NUMBER || word == WORD_ROMAN || word == WORD_START || word == WORD_END ||
           word == WORD_SLASH || word == WORD_YEAR || word == WORD_NEAR || word == WORD_AGE;
}

/* `since` is where the words that tell its start may stand. */
size_t read_duration(const struct reader *reader, size_t at, char to[DEADLINE_VALUE_BYTES], size_t *since)
{
    int count = 1;
    bool half = word_at(reader, at) == WORD_HALF;
    size_t next = half ? at + 1 : read_count(reader, at, &count);
    const struct unit *unit = next ? unit_of(word_at(reader, next)) : NULL;
    if (!unit || count < 1 || count > DURATION_MAXIMUM || (half && !unit->half))
        return 0;
    next++;
    if (unit->word == WORD_DAY && words_at(reader, next, WORD_WORK_HEAD, WORD_WORK_TAIL)) {
        snprintf(to, DEADLINE_VALUE_BYTES, "P%dWD", count);
        *since = next + 2;
        return skip_since(reader, *since);
    }
    if (is_no_length(reader, next))
        return 0;
    next = after_word(reader, next, WORD_NIGHT);
    bool and_half = word_at(reader, next) == WORD_AND_A_HALF && unit->half;
    if (half)
        snprintf(to, DEADLINE_VALUE_BYTES, "%s%d%s", *unit->half_after == 'H' ? "PT" : unit->before, unit->half,
                 unit->half_after);
    else if (and_half && unit->word != WORD_DAY)
        snprintf(to, DEADLINE_VALUE_BYTES, "%s%d%s%d%s", unit->before, count, unit->after, unit->half,
                 unit->half_after);
    else
        snprintf(to, DEADLINE_VALUE_BYTES, "%s%d%s", unit->before,
                 unit->word == WORD_QUARTER ? count * MONTHS_A_QUARTER : count, unit->after);
    *since = next + and_half;
    return skip_since(reader, *since);
}
