#include "calendar/deadline_grammar.h"

enum { DECEMBER = 12, ALL_QUARTERS = 4 };

/* The days, months or weekday that a cycle names. */
struct anchors {
    int days[RECURRENCE_DAYS], months[RECURRENCE_DAYS];
    size_t count;
    uint8_t weekdays;
    int place; /* of the weekday in its month */
};

static uint16_t month_bit(int month)
{
    return (uint16_t)(1U << month);
}

static bool add_anchor(struct anchors *anchors, int day, int month)
{
    if (anchors->count == RECURRENCE_DAYS)
        return false;
    anchors->days[anchors->count] = day;
    anchors->months[anchors->count++] = month;
    return true;
}

/* "ngày 10/6", "10/12", "ngày 15", "15", "tháng 12", "quý IV", "ngày cuối": a day, a month or both; no year. */
static size_t read_anchor(const struct reader *reader, size_t at, bool bare, struct anchors *anchors)
{
    struct when when;
    bool has_day = word_at(reader, at) == WORD_DAY;
    size_t start = at + has_day;
    if (has_day && word_at(reader, start) == WORD_END)
        return add_anchor(anchors, -1, 0) ? after_word(reader, start + 1, WORD_LAST) : 0;
    size_t next = read_bare_day(reader, start, &when);
    if (next && !when.year)
        return add_anchor(anchors, when.day, when.month) ? next : 0;
    const struct token *day = token_at(reader, start);
    bool is_day = day->word == WORD_NUMBER && day->value >= 1 && day->value <= 31 && day->digits <= 2;
    if (!next && is_day && (has_day || bare))
        return add_anchor(anchors, day->value, 0) ? start + 1 : 0;
    if (word_at(reader, at) != WORD_MONTH && word_at(reader, at) != WORD_QUARTER)
        return 0;
    next = read_period(reader, at, &when);
    if (!next || when.year)
        return 0;
    return add_anchor(anchors, 0, when.precision == PRECISION_QUARTER ? when.month + 2 : when.month) ? next : 0;
}

/* Whether a number after the word is a day without "ngày". */
static bool takes_bare_day(enum word before)
{
    return before == WORD_BEFORE || before == WORD_UNTIL || before == WORD_NEXT_OR_UNTIL || before == WORD_DASH;
}

/* "ngày 10/6 và ngày 10/12", "tháng 3, 6, 9 và 12", "các ngày 10, 20 và 30". */
static size_t read_anchors(const struct reader *reader, size_t at, struct anchors *anchors)
{
    size_t next = read_anchor(reader, at, at > 0 && takes_bare_day(word_at(reader, at - 1)), anchors);
    while (next) {
        enum word join = word_at(reader, next);
        size_t more = 0;
        if (join == WORD_COMMA || join == WORD_AND || join == WORD_SEMICOLON)
            more = read_anchor(reader, next + 1 + (word_at(reader, next + 1) == WORD_BEFORE), true, anchors);
        if (!more)
            break;
        next = more;
    }
    /* "tháng 3, 6, 9": the bare numbers that follow a month are months. */
    for (size_t i = 1; next && i < anchors->count; i++) {
        if (anchors->days[0] == 0 && anchors->months[0] && !anchors->months[i] && anchors->days[i] <= DECEMBER) {
            anchors->months[i] = anchors->days[i];
            anchors->days[i] = 0;
        }
    }
    return next;
}

static bool all_are_month_ends(const struct anchors *anchors)
{
    for (size_t i = 0; i < anchors->count; i++)
        if (!anchors->months[i] || anchors->days[i] != date_month_end(2026, anchors->months[i]).day)
            return false;
    return anchors->count > 1;
}

static void add_day(struct recurrence *rule, int day)
{
    for (size_t i = 0; i < rule->day_count; i++)
        if (rule->days[i] == day)
            return;
    rule->days[rule->day_count++] = (int8_t)day;
}

/* Lays the days and months named over the cycle they belong to. */
static bool anchor_rule(const struct anchors *anchors, struct recurrence *rule)
{
    if (anchors->weekdays) {
        rule->weekdays = anchors->weekdays;
        rule->place = (int8_t)anchors->place;
        return rule->frequency == WEEKLY || (rule->frequency == MONTHLY && anchors->place);
    }
    if (rule->frequency == WEEKLY || rule->frequency == DAILY)
        return false;
    bool is_part_of_year = rule->frequency == MONTHLY && rule->interval > 1 && anchors->count && anchors->months[0];
    if (is_part_of_year) { /* "6 tháng (trước ngày 15/6 và 15/12)" */
        rule->frequency = YEARLY;
        rule->interval = 1;
    }
    bool ends = all_are_month_ends(anchors);
    for (size_t i = 0; i < anchors->count; i++) {
        if (anchors->months[i])
            rule->months |= month_bit(anchors->months[i]);
        if (anchors->days[i])
            add_day(rule, ends ? -1 : anchors->days[i]);
    }
    return rule->frequency == YEARLY || !rule->months;
}

/* "tháng cuối (của) (hằng) quý", "tháng đầu quý sau", "tháng thứ hai của quý": months of the year. */
static size_t read_month_of_quarter(const struct reader *reader, size_t at, uint16_t *months)
{
    int place = 0;
    at = after_word(reader, at, WORD_OF);
    if (word_at(reader, at) != WORD_MONTH)
        return 0;
    enum word edge = word_at(reader, at + 1);
    size_t next = at + 2;
    if (edge == WORD_ORDINAL)
        next = read_number(reader, at + 2, &place);
    else
        place = edge == WORD_END ? 3 : edge == WORD_MIDDLE ? 2 : edge == WORD_START ? 1 : 0;
    if (!next || place < 1 || place > 3)
        return 0;
    next = after_word(reader, after_word(reader, next, WORD_LAST), WORD_FIRST);
    next = after_word(reader, next, WORD_OF);
    if (word_at(reader, next) == WORD_EVERY || word_at(reader, next) == WORD_EACH)
        next++;
    bool told_quarter = word_at(reader, next + 1) == WORD_ROMAN || word_at(reader, next + 1) == WORD_NUMBER;
    if (word_at(reader, next) != WORD_QUARTER || told_quarter)
        return 0;
    for (int i = 0; i < ALL_QUARTERS; i++)
        *months |= month_bit(3 * i + place);
    if (words_at(reader, next + 1, WORD_FOLLOW, WORD_BY))
        return next + 3;
    return after_word(reader, next + 1, WORD_AFTER);
}

/* "thứ Năm", "thứ Hai và thứ Năm", "thứ Sáu cuối cùng của", "thứ Sáu tuần cuối": weekdays and their place. */
static size_t read_weekdays(const struct reader *reader, size_t at, struct anchors *anchors)
{
    enum { WEEKDAYS_MAXIMUM = 7 };
    enum weekday weekday;
    size_t next = at;
    for (int i = 0; i < WEEKDAYS_MAXIMUM; i++) {
        size_t after = read_weekday(reader, next, &weekday);
        if (!after)
            break;
        anchors->weekdays = (uint8_t)(anchors->weekdays | 1 << weekday);
        enum word join = word_at(reader, after);
        enum weekday ignored;
        bool more = (join == WORD_COMMA || join == WORD_AND) && read_weekday(reader, after + 1, &ignored);
        next = after + more;
        if (!more)
            break;
    }
    if (!anchors->weekdays)
        return 0;
    size_t place = after_word(reader, next, WORD_WEEK);
    if (word_at(reader, place) == WORD_END || word_at(reader, place) == WORD_START) {
        anchors->place = word_at(reader, place) == WORD_END ? -1 : 1;
        next = after_word(reader, after_word(reader, place + 1, WORD_LAST), WORD_FIRST);
    }
    return after_word(reader, next, WORD_OF);
}

/* "ngày cuối hằng tháng", "cuối mỗi quý", "ngày 25 của tháng": the cycle after an anchor, "của" or a mark between. */
static size_t read_cycle_after(const struct reader *reader, size_t at, struct recurrence *rule)
{
    at = after_word(reader, at, WORD_OF);
    enum word mark = word_at(reader, at);
    if (mark == WORD_COMMA || mark == WORD_OPEN) {
        size_t next = read_cycle(reader, at + 1, rule);
        return next && mark == WORD_OPEN ? after_word(reader, next, WORD_CLOSE) : next;
    }
    return read_cycle(reader, at, rule);
}

/* "ngày 15" before "tháng cuối quý": the same day in four months of the year. */
static size_t read_quarter_days(const struct reader *reader, size_t at, const struct anchors *anchors,
                                struct recurrence *rule)
{
    uint16_t months = 0;
    struct recurrence yearly = {.frequency = YEARLY, .interval = 1};
    if (!anchors->count || anchors->months[0] || anchors->weekdays)
        return 0;
    size_t next = read_month_of_quarter(reader, at, &months);
    if (!next || !anchor_rule(anchors, &yearly))
        return 0;
    *rule = yearly;
    rule->months = months;
    return next;
}

/* "từ ngày 25 đến" before "ngày 30 hằng tháng": what recurs is due on the last day; `at` where there is no first. */
static size_t skip_first_day(const struct reader *reader, size_t at)
{
    struct anchors ignored = {0};
    bool has_from = word_at(reader, at) == WORD_FROM;
    size_t next = read_anchor(reader, at + has_from, has_from, &ignored);
    enum word join = next ? word_at(reader, next) : WORD_NOTHING;
    bool joins = join == WORD_UNTIL || join == WORD_NEXT_OR_UNTIL || join == WORD_DASH;
    return joins ? after_word(reader, next + 1, WORD_EXPIRE) : at;
}

/* "từ thứ Hai đến" before "thứ Sáu hằng tuần", the same. */
static size_t skip_first_weekday(const struct reader *reader, size_t at)
{
    enum weekday ignored;
    size_t next = read_weekday(reader, after_word(reader, at, WORD_FROM), &ignored);
    enum word join = next ? word_at(reader, next) : WORD_NOTHING;
    bool joins = join == WORD_UNTIL || join == WORD_NEXT_OR_UNTIL || join == WORD_DASH;
    size_t last = joins ? after_word(reader, next + 1, WORD_EXPIRE) : at;
    return joins && read_weekday(reader, last, &ignored) ? last : at;
}

/* The anchor first: "ngày 15/12 hằng năm", "ngày 15 của tháng cuối quý", "thứ Năm hằng tuần", "17h ngày 25 hằng tháng".
 */
static size_t read_anchor_first(const struct reader *reader, size_t at, struct recurrence *rule)
{
    int minute;
    struct anchors anchors = {0};
    struct recurrence ignored;
    size_t start = read_clock(reader, at, &minute);
    start = start ? start : at;
    start = after_word(reader, after_word(reader, start, WORD_THE), WORD_END);
    size_t last = skip_first_day(reader, start);
    size_t next = read_weekdays(reader, skip_first_weekday(reader, start), &anchors);
    if (!next)
        next = read_anchors(reader, last, &anchors);
    if (!next)
        next = start;
    if (next == at)
        return 0;
    size_t quarters = read_quarter_days(reader, next, &anchors, rule);
    size_t cycle = quarters ? read_cycle_after(reader, quarters, &ignored) : read_cycle_after(reader, next, rule);
    if (quarters)
        return cycle ? cycle : quarters;
    if (!cycle && anchors.place && word_at(reader, next) == WORD_MONTH) {
        *rule = (struct recurrence){.frequency = MONTHLY, .interval = 1};
        cycle = next + 1;
    }
    return cycle && (next == start || anchor_rule(&anchors, rule)) ? cycle : 0;
}

/* The words that may stand between a cycle and its day: ", trước ngày", "(chậm nhất ngày", "vào". */
static size_t skip_link(const struct reader *reader, size_t at)
{
    enum { LINK_WORDS_MAXIMUM = 6 };
    for (int i = 0; i < LINK_WORDS_MAXIMUM; i++) {
        switch ((int)word_at(reader, at)) {
        case WORD_COMMA:
        case WORD_OPEN:
        case WORD_COLON:
        case WORD_BEFORE:
        case WORD_LATE:
        case WORD_MOST:
        case WORD_IS:
        case WORD_INTO:
        case WORD_THE:
            at++;
            break;
        default:
            return at;
        }
    }
    return at;
}

/* The cycle first: "hằng năm (trước ngày 15 tháng 11)", "hằng tuần, vào thứ Sáu", "hằng tháng trước 17h00 ngày 25". */
static size_t read_cycle_first(const struct reader *reader, size_t at, struct recurrence *rule)
{
    struct anchors anchors = {0};
    struct recurrence anchored;
    size_t cycle = read_cycle(reader, at, rule);
    if (!cycle)
        return 0;
    int minute;
    size_t start = skip_link(reader, cycle), clock = read_clock(reader, start, &minute);
    if (clock) {
        start = after_word(reader, after_word(reader, clock, WORD_COMMA), WORD_THE);
        cycle = clock;
    }
    size_t next = read_weekdays(reader, skip_first_weekday(reader, start), &anchors);
    if (!next)
        next = read_anchors(reader, skip_first_day(reader, start), &anchors);
    anchored = *rule;
    size_t quarters = next ? read_quarter_days(reader, next, &anchors, rule) : 0;
    if (quarters)
        return after_word(reader, quarters, WORD_CLOSE);
    if (!next || !anchor_rule(&anchors, &anchored))
        return cycle;
    *rule = anchored;
    struct recurrence again; /* "(tháng 01 và tháng 6 hằng năm)" */
    size_t last = read_cycle(reader, next, &again);
    return after_word(reader, last ? last : next, WORD_CLOSE);
}

/* The first words of a cycle and of an anchor; "các" may stand before them. */
bool repeat_begins(enum word word)
{
    switch ((int)word) {
    case WORD_FIX:
    case WORD_EVERY:
    case WORD_EACH:
    case WORD_HALF:
    case WORD_NUMBER:
    case WORD_SPELLED:
    case WORD_TEN:
    case WORD_DAY:
    case WORD_WEEK:
    case WORD_MONTH:
    case WORD_QUARTER:
    case WORD_YEAR:
    case WORD_ORDINAL:
    case WORD_SUNDAY:
    case WORD_CHU:
    case WORD_END:
    case WORD_FROM:
        return true;
    default:
        return false;
    }
}

size_t read_repeat(const struct reader *reader, size_t at, struct recurrence *rule)
{
    if (!repeat_begins(word_at(reader, after_word(reader, at, WORD_THE))))
        return 0;
    size_t next = read_cycle_first(reader, at, rule);
    if (next)
        return next;
    bool periodic = words_at(reader, at, WORD_FIX, WORD_TERM_TIME);
    return read_anchor_first(reader, periodic ? skip_link(reader, at + 2) : at, rule);
}
