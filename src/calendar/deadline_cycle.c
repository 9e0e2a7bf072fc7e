#include "calendar/deadline_grammar.h"

enum { INTERVAL_MAXIMUM = 120, MONTHS_A_YEAR = 12 };

/* How often a unit comes round. */
static bool cycle_of(enum word unit, int interval, struct recurrence *rule)
{
    if (interval < 1 || interval > INTERVAL_MAXIMUM)
        return false;
    *rule = (struct recurrence){.frequency = MONTHLY, .interval = interval};
    switch ((int)unit) {
    case WORD_DAY:
        rule->frequency = DAILY;
        return true;
    case WORD_WEEK:
        rule->frequency = WEEKLY;
        return true;
    case WORD_MONTH:
        return true;
    case WORD_QUARTER:
        rule->interval = interval * 3;
        return true;
    case WORD_YEAR:
        rule->frequency = YEARLY;
        return true;
    default:
        return false;
    }
}

/* "hai lần một năm": the year, quarter, month or week is cut in as many parts. */
static bool cycle_of_parts(enum word unit, int times, struct recurrence *rule)
{
    enum { WEEKS_A_MONTH = 4 };
    int months = unit == WORD_YEAR ? MONTHS_A_YEAR : unit == WORD_QUARTER ? 3 : 0;
    if (times <= 1)
        return times == 1 && cycle_of(unit, 1, rule);
    if (months && times <= months)
        return cycle_of(WORD_MONTH, months / times, rule);
    if (unit == WORD_MONTH && times <= WEEKS_A_MONTH)
        return cycle_of(WORD_WEEK, WEEKS_A_MONTH / times, rule);
    return cycle_of(unit, 1, rule) && cycle_of(WORD_DAY, 1, rule);
}

/* "(một|01) lần", "/lần", "một kỳ" after a unit; `at` when there is none. */
static size_t skip_once(const struct reader *reader, size_t at, int *times)
{
    *times = 1;
    size_t start = word_at(reader, at) == WORD_COMMA || word_at(reader, at) == WORD_SLASH ? at + 1 : at;
    if (start > at && words_at(reader, at, WORD_SLASH, WORD_TIMES))
        return start + 1;
    size_t next = read_number(reader, start, times);
    if (next && word_at(reader, next) == WORD_TIMES)
        return next + 1;
    *times = 1;
    return at;
}

static bool is_cycle_unit(enum word word)
{
    return word == WORD_DAY || word == WORD_WEEK || word == WORD_MONTH || word == WORD_QUARTER || word == WORD_YEAR;
}

/* "hằng quý", "mỗi quý 01 lần", "mỗi năm 2 lần", "mỗi 6 tháng", "định kỳ mỗi nửa năm". */
static size_t read_each(const struct reader *reader, size_t at, struct recurrence *rule)
{
    int interval = 1, times;
    if (word_at(reader, at) != WORD_EVERY && word_at(reader, at) != WORD_EACH)
        return 0;
    size_t counted = read_number(reader, at + 1, &interval);
    size_t unit = counted ? counted : at + 1;
    if (!is_cycle_unit(word_at(reader, unit)))
        return 0;
    if (!counted)
        interval = 1;
    size_t next = skip_once(reader, unit + 1, &times);
    bool read = times > 1 ? cycle_of_parts(word_at(reader, unit), times, rule)
                          : cycle_of(word_at(reader, unit), interval, rule);
    return read ? next : 0;
}

/* "2 lần/năm", "hai lần mỗi tháng", "01 lần trong quý". */
static size_t read_times_a_unit(const struct reader *reader, size_t at, struct recurrence *rule)
{
    int times, one;
    size_t next = read_number(reader, at, &times);
    if (next == 0 || word_at(reader, next) != WORD_TIMES)
        return 0;
    size_t unit = next + 1;
    enum word link = word_at(reader, unit);
    if (link == WORD_SLASH || link == WORD_EACH || link == WORD_EVERY || link == WORD_IN)
        unit++;
    size_t counted = read_number(reader, unit, &one);
    if (counted && one == 1)
        unit = counted;
    return unit > next + 1 && cycle_of_parts(word_at(reader, unit), times, rule) ? unit + 1 : 0;
}

/* "02 tuần một lần", "6 tháng/lần", "quý một lần", "nửa năm một lần"; after "định kỳ" also without the "once". */
static size_t read_counted(const struct reader *reader, size_t at, bool periodic, struct recurrence *rule)
{
    int interval = 1, times;
    if (words_at(reader, at, WORD_HALF, WORD_YEAR)) {
        size_t next = skip_once(reader, at + 2, &times);
        bool is_half = (periodic || next > at + 2) && cycle_of(WORD_MONTH, MONTHS_A_YEAR / 2, rule);
        return is_half ? next : 0;
    }
    size_t counted = read_number(reader, at, &interval);
    size_t unit = counted ? counted : at;
    interval = counted ? interval : 1;
    if (!is_cycle_unit(word_at(reader, unit)))
        return 0;
    enum word after = word_at(reader, unit + 1);
    if (periodic && !counted && (after == WORD_NUMBER || after == WORD_ROMAN))
        return 0;
    size_t next = skip_once(reader, unit + 1, &times);
    if (next == unit + 1 && !periodic)
        return 0;
    bool read = times > 1 && interval == 1 ? cycle_of_parts(word_at(reader, unit), times, rule)
                                           : cycle_of(word_at(reader, unit), interval, rule);
    return read ? next : 0;
}

size_t read_cycle(const struct reader *reader, size_t at, struct recurrence *rule)
{
    bool periodic = words_at(reader, at, WORD_FIX, WORD_TERM_TIME);
    if (periodic) {
        at = after_word(reader, at + 2, WORD_COLON);
        at = after_word(reader, at, WORD_INTO);
    }
    size_t next = read_each(reader, at, rule);
    if (next == 0)
        next = read_times_a_unit(reader, at, rule);
    return next ? next : read_counted(reader, at, periodic, rule);
}
