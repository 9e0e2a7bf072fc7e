#include "calendar/deadline_grammar.h"

static size_t read_when(const struct reader *reader, size_t at, struct when *when)
{
    size_t start = after_word(reader, after_word(reader, at, WORD_INTO), WORD_ROUGHLY);
    size_t lunar = read_feast(reader, start, when);
    if (lunar)
        return lunar;
    size_t next = read_day(reader, start, when);
    if (next == 0)
        next = read_period(reader, start, when);
    if (next == 0 && is_edge(word_at(reader, start)))
        next = read_day(reader, start + 1, when);
    return next;
}

static int whole_year(const struct reader *reader, size_t at)
{
    const struct token *token = token_at(reader, at);
    bool is_year = token->word == WORD_NUMBER && token->digits == 4 && token->value >= 1900 && token->value <= 2199;
    return is_year ? token->value : 0;
}

/* "2026" after "năm 2025 -", "12/2025" after "tháng 11 -", "IV/2026" after "quý III,": the noun is not said again. */
static size_t read_next_bare(const struct reader *reader, size_t at, enum precision precision, struct when *when)
{
    const struct token *token = token_at(reader, at);
    *when = (struct when){.precision = precision, .minute = -1};
    if (precision == PRECISION_YEAR) {
        when->year = whole_year(reader, at);
        return when->year ? at + 1 : 0;
    }
    if (precision == PRECISION_MONTH && token->word == WORD_NUMBER && token->value >= 1 && token->value <= 12 &&
        token->digits <= 2)
        when->month = token->value;
    if (precision == PRECISION_QUARTER && (token->word == WORD_ROMAN || token->word == WORD_NUMBER) &&
        token->value >= 1 && token->value <= 4)
        when->month = token->value * 3 - 2;
    if (when->month == 0)
        return 0;
    size_t next = read_year_tail(reader, at + 1, &when->year);
    if (next)
        return next;
    enum word after = word_at(reader, at + 1);
    bool ends = after == WORD_NOTHING || after == WORD_COMMA || after == WORD_SEMICOLON || after == WORD_DOT ||
                after == WORD_CLOSE || after == WORD_AND;
    return ends ? at + 1 : 0;
}

bool is_join(enum word word)
{
    return word == WORD_DASH || word == WORD_UNTIL || word == WORD_NEXT_OR_UNTIL || word == WORD_AND ||
           word == WORD_COMMA;
}

/* The next point of a range or list, of the same precision as `first`. Days stand side by side ("và") as two
 * deadlines, of which the first counts, unless they share what is told once ("ngày 15 và 16 tháng 12", "ngày 15,
 * 16/12") or one is the day after the other. */
static size_t read_joined(const struct reader *reader, size_t at, const struct when *first, struct when *when)
{
    enum word join = word_at(reader, at);
    bool is_list = join == WORD_AND || join == WORD_COMMA;
    if (is_list && first->precision == PRECISION_DAY && first->month)
        return read_day_after(reader, at + 1, first, when);
    if (join == WORD_COMMA && first->precision == PRECISION_DAY)
        return read_last_of_days(reader, at + 1, when);
    if (!is_join(join))
        return 0;
    size_t start = after_word(reader, at + 1, WORD_EXPIRE);
    size_t next = read_next_bare(reader, start, first->precision, when);
    if (next) /* "quý III, quý IV/2026" */
        return next;
    next = read_when(reader, start, when);
    bool is_coarser = next && !is_list && when->precision > first->precision && (first->year || when->year);
    if (is_coarser && !when_refine(when, first->precision, first->year ? when_first_day(first) : reader->on))
        return 0;
    return next && when->precision == first->precision ? next : 0;
}

/* Gives the first point what only the last one tells, and completes both. */
static bool complete_range(struct when *first, struct when *last, struct date on)
{
    if (first->year && !last->year) {
        if (!when_complete(first, on) || !when_complete(last, when_first_day(first)))
            return false;
    } else {
        if (!when_complete(last, on))
            return false;
        bool year_told = first->year != 0;
        first->month = first->month || first->precision == PRECISION_YEAR ? first->month : last->month;
        first->year = year_told ? first->year : last->year;
        if (!year_told && date_compare(when_first_day(first), when_first_day(last)) > 0)
            first->year--;
        if (!when_complete(first, on))
            return false;
    }
    return date_compare(when_first_day(first), when_first_day(last)) <= 0;
}

/* "và các năm tiếp theo", "và những năm sau", "trở đi". */
static size_t read_onward(const struct reader *reader, size_t at)
{
    if (words_at(reader, at, WORD_ONWARD, WORD_GO))
        return at + 2;
    size_t next = after_word(reader, at, WORD_COMMA);
    next = after_word(reader, next, WORD_AND);
    if (next == at)
        return 0;
    if (word_at(reader, next) == WORD_THE || word_at(reader, next) == WORD_SOME)
        next++;
    enum word unit = word_at(reader, next);
    if (unit != WORD_YEAR && unit != WORD_MONTH && unit != WORD_QUARTER)
        return 0;
    if (words_at(reader, next + 1, WORD_FOLLOW, WORD_BY))
        return next + 3;
    return word_at(reader, next + 1) == WORD_AFTER || word_at(reader, next + 1) == WORD_FOLLOW ? next + 2 : 0;
}

/* A point, or several joined: "tháng 11 - 12/2025", "quý IV/2025 và quý I/2026", "từ … đến …" without its "từ". */
static size_t read_points(const struct reader *reader, size_t at, struct times *times)
{
    enum { JOINED_MAXIMUM = 12 };
    struct when first, last, more;
    size_t next = read_when(reader, at, &first);
    if (next == 0)
        return 0;
    last = first;
    for (int i = 0; i < JOINED_MAXIMUM; i++) {
        size_t after = read_joined(reader, next, &first, &more);
        struct when tried_first = first, tried_last = more;
        if (after == 0 || !complete_range(&tried_first, &tried_last, reader->on))
            break;
        last = more;
        next = after;
    }
    bool joined = last.year != first.year || last.month != first.month || last.day != first.day;
    if (joined ? !complete_range(&first, &last, reader->on) : !when_complete(&first, reader->on))
        return 0;
    *times = times_of(first, joined ? last : first);
    return next;
}

static struct when month_of(int year, int month)
{
    return (struct when){.precision = PRECISION_MONTH, .year = year, .month = month, .minute = -1};
}

/* "6 tháng đầu năm 2026", "02 tháng cuối năm", "nửa đầu năm 2026". */
static size_t read_part_of_year(const struct reader *reader, size_t at, struct times *times)
{
    int months = 6, year = 0;
    size_t next = read_number(reader, at, &months);
    if (next && word_at(reader, next) == WORD_MONTH)
        next++;
    else if (word_at(reader, at) == WORD_HALF)
        next = at + 1;
    else
        return 0;
    enum word edge = word_at(reader, next);
    if ((edge != WORD_START && edge != WORD_END) || months < 1 || months > 12)
        return 0;
    next = after_word(reader, after_word(reader, next + 1, WORD_LAST), WORD_OF);
    if (word_at(reader, next) != WORD_YEAR)
        return 0;
    size_t after = read_year_tail(reader, next, &year);
    int first = edge == WORD_START ? 1 : 13 - months, last = edge == WORD_START ? months : 12;
    if (!after) {
        struct date end = date_month_end(reader->on.year, last);
        year = date_compare(end, reader->on) < 0 ? reader->on.year + 1 : reader->on.year;
    }
    *times = times_of(month_of(year, first), month_of(year, last));
    times->kind = DEADLINE_YEAR;
    return after ? after : next + 1;
}

/* "10 ngày đầu tháng 12", "tuần đầu của quý I": the period itself. */
static size_t read_part_of_period(const struct reader *reader, size_t at, struct times *times)
{
    int count;
    struct when period;
    size_t next = read_number(reader, at, &count);
    if (!next || (word_at(reader, next) != WORD_DAY && word_at(reader, next) != WORD_WEEK))
        return 0;
    enum word edge = word_at(reader, next + 1);
    if (edge != WORD_START && edge != WORD_END)
        return 0;
    next = after_word(reader, next + 2, WORD_FIRST);
    next = after_word(reader, after_word(reader, next, WORD_LAST), WORD_OF);
    size_t after = read_period(reader, next, &period);
    if (!after && word_at(reader, next) == WORD_MONTH) {
        period = month_of(reader->on.year, reader->on.month);
        after = next + 1;
    }
    if (!after || !when_complete(&period, reader->on))
        return 0;
    *times = times_of(period, period);
    return after;
}

/* "giai đoạn 2026 - 2030", "nhiệm kỳ 2025-2030", "năm học 2025-2026", "2027 - 2030". */
static size_t read_years(const struct reader *reader, size_t at, struct times *times)
{
    size_t next = at;
    if (words_at(reader, at, WORD_PHASE, WORD_STAGE) || words_at(reader, at, WORD_DUTY, WORD_TERM_TIME) ||
        words_at(reader, at, WORD_YEAR, WORD_SCHOOL))
        next = after_word(reader, at + 2, WORD_YEAR);
    struct when first = {.precision = PRECISION_YEAR, .minute = -1}, last = first;
    first.year = whole_year(reader, next);
    if (!first.year)
        return 0;
    enum word join = word_at(reader, next + 1);
    size_t second = after_word(reader, next + 2, WORD_YEAR);
    last.year = join == WORD_DASH || join == WORD_UNTIL || join == WORD_AND ? whole_year(reader, second) : 0;
    if (last.year < first.year)
        last = first;
    else
        next = second;
    *times = times_of(first, last);
    return next + 1;
}

static bool is_range(const struct times *times)
{
    return date_compare(when_first_day(&times->first), when_first_day(&times->last)) != 0;
}

static size_t read_plain(const struct reader *reader, size_t at, struct times *times)
{
    size_t (*const forms[])(const struct reader *, size_t, struct times *) = {
        read_hours_of_day, read_part_of_year, read_part_of_period, read_lunar_month, read_points, read_years};
    size_t next = 0;
    for (size_t i = 0; next == 0 && i < COUNT_OF(forms); i++)
        next = forms[i](reader, at, times);
    return next;
}

static size_t open_times(struct times *times, size_t next)
{
    times->open = true;
    times->kind = DEADLINE_ONGOING;
    return next;
}

/* "từ nay đến ngày 25/12", "từ 01/7/2025", "từ tháng 11/2025 đến khi kết thúc". */
static size_t read_from(const struct reader *reader, size_t at, struct times *times)
{
    size_t next = after_word(reader, at, WORD_SINCE) + 1;
    if (word_at(reader, next - 1) != WORD_FROM)
        return 0;
    if (word_at(reader, next) == WORD_NOW) {
        next = after_word(reader, after_word(reader, next + 1, WORD_ONWARD), WORD_COMMA);
        bool until = word_at(reader, next) == WORD_UNTIL || word_at(reader, next) == WORD_NEXT_OR_UNTIL;
        return until ? read_plain(reader, after_word(reader, next + 1, WORD_EXPIRE), times) : 0;
    }
    size_t hours = read_hours_of_day(reader, next, times);
    if (hours)
        return hours;
    next = read_plain(reader, next, times);
    if (next == 0 || is_range(times))
        return next;
    bool until_event = words_at(reader, next, WORD_UNTIL, WORD_WHEN);
    return open_times(times, until_event ? clause_end(reader, next) : next);
}

size_t read_times(const struct reader *reader, size_t at, struct times *times)
{
    size_t next = read_from(reader, at, times);
    if (next == 0)
        next = read_plain(reader, after_word(reader, at, WORD_EXPIRE), times);
    size_t onward = next ? read_onward(reader, next) : 0;
    return onward ? open_times(times, onward) : next;
}
