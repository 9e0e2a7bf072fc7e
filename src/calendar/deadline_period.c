#include "calendar/deadline_grammar.h"

/* Years in full: a number of four digits, this century or its neighbours. */
static bool is_year_number(const struct token *token)
{
    return token->word == WORD_NUMBER && token->digits == 4 && token->value >= 1900 && token->value <= 2199;
}

/* "này", "nay": the present one; "tới", "sau": the next one. */
static bool read_relative(const struct reader *reader, size_t at, int *step)
{
    switch ((int)word_at(reader, at)) {
    case WORD_THIS:
    case WORD_NOW:
        *step = 0;
        return true;
    case WORD_AFTER:
        if (word_at(reader, at + 1) == WORD_WHEN)
            return false;
        FALLTHROUGH;
    case WORD_NEXT_OR_UNTIL:
        *step = 1;
        return true;
    default:
        return false;
    }
}

bool is_edge(enum word word)
{
    return word == WORD_START || word == WORD_MIDDLE || word == WORD_END || word == WORD_EXPIRE ||
           word == WORD_OCCASION;
}

/* "cuối", "đến hết", "thượng tuần", "tuần cuối", "tuần thứ hai của", "kỳ chi trả": which part does not matter. */
size_t skip_edges(const struct reader *reader, size_t at)
{
    enum { EDGES_MAXIMUM = 4 };
    int number;
    enum word word = word_at(reader, at);
    for (int i = 0; i < EDGES_MAXIMUM && (is_edge(word) || word == WORD_IN); i++)
        word = word_at(reader, ++at);
    if ((word == WORD_UPPER || word == WORD_MID || word == WORD_LOW) && word_at(reader, at + 1) == WORD_WEEK)
        return at + 2;
    if (word == WORD_WEEK && word_at(reader, at + 1) == WORD_ORDINAL && read_number(reader, at + 2, &number))
        return after_word(reader, read_number(reader, at + 2, &number), WORD_OF);
    if (word == WORD_WEEK && word_at(reader, at + 1) == WORD_NUMBER && word_at(reader, at + 2) == WORD_MONTH)
        return at + 2;
    if (word == WORD_WEEK && is_edge(word_at(reader, at + 1)))
        return after_word(reader, after_word(reader, at + 2, WORD_LAST), WORD_OF);
    if (word == WORD_TERM_TIME)
        for (size_t ahead = 1; ahead <= 3; ahead++)
            if (word_at(reader, at + ahead) == WORD_MONTH || word_at(reader, at + ahead) == WORD_QUARTER)
                return at + ahead;
    return at;
}

size_t read_year_tail(const struct reader *reader, size_t at, int *year)
{
    int step;
    enum word word = word_at(reader, at);
    size_t next = after_word(reader, after_word(reader, at, WORD_COMMA), WORD_OF);
    if (word_at(reader, next) == WORD_YEAR) {
        if (is_year_number(token_at(reader, next + 1))) {
            *year = token_at(reader, next + 1)->value;
            return next + 2;
        }
        if (!read_relative(reader, next + 1, &step))
            return 0;
        *year = reader->on.year + step;
        return next + 2;
    }
    bool is_mark = word == WORD_SLASH || word == WORD_DASH || word == WORD_DOT;
    const struct token *number = token_at(reader, at + is_mark);
    if (is_year_number(number) && (is_mark || word == WORD_NUMBER)) {
        *year = number->value;
        return at + is_mark + 1;
    }
    if (word != WORD_SLASH || number->word != WORD_NUMBER || number->digits != 2 || number->value < 20)
        return 0;
    *year = 2000 + number->value;
    return at + 2;
}

/* The optional year after a month or quarter. */
static size_t finish(const struct reader *reader, size_t at, struct when *when)
{
    size_t next = read_year_tail(reader, at, &when->year);
    return next ? next : at;
}

static size_t read_month(const struct reader *reader, size_t at, struct when *when)
{
    int step;
    enum word word = word_at(reader, at);
    const struct token *number = token_at(reader, at + 1);
    *when = (struct when){.precision = PRECISION_MONTH, .minute = -1};
    enum word sign = word_at(reader, at + 1);
    bool is_figure = word == WORD_NUMBER && (sign == WORD_SLASH || sign == WORD_DASH || sign == WORD_DOT);
    bool is_number_of_paper = word_at(reader, at + 3) == WORD_SLASH; /* "12/2020/NĐ-CP" */
    if (is_figure && !is_number_of_paper && is_year_number(token_at(reader, at + 2))) {
        when->month = token_at(reader, at)->value;
        when->year = token_at(reader, at + 2)->value;
        return when->month >= 1 && when->month <= 12 ? at + 3 : 0;
    }
    if (word != WORD_MONTH && !(word == WORD_T && number->word == WORD_NUMBER))
        return 0;
    if (read_relative(reader, at + 1, &step)) {
        struct date month = date_add_months((struct date){reader->on.year, reader->on.month, 1}, step);
        when->year = month.year;
        when->month = month.month;
        return at + 2;
    }
    size_t next = read_number(reader, at + 1, &when->month);
    if (number->word == WORD_LUNAR_MONTH || next == 0 || when->month < 1 || when->month > 12)
        return 0;
    return finish(reader, next, when);
}

static size_t read_quarter(const struct reader *reader, size_t at, struct when *when)
{
    int step, quarter = 0;
    enum word word = word_at(reader, at);
    const struct token *number = token_at(reader, at + 1);
    *when = (struct when){.precision = PRECISION_QUARTER, .minute = -1};
    if (word != WORD_QUARTER && !(word == WORD_Q && number->word == WORD_NUMBER))
        return 0;
    if (read_relative(reader, at + 1, &step)) {
        struct date month = {reader->on.year, (reader->on.month - 1) / 3 * 3 + 1, 1};
        month = date_add_months(month, 3 * step);
        when->year = month.year;
        when->month = month.month;
        return at + 2;
    }
    if (number->word == WORD_ROMAN || number->word == WORD_NUMBER || number->word == WORD_SPELLED)
        quarter = number->value;
    if (quarter < 1 || quarter > 4)
        return 0;
    when->month = quarter * 3 - 2;
    return finish(reader, at + 2, when);
}

static size_t read_year(const struct reader *reader, size_t at, struct when *when)
{
    int step;
    *when = (struct when){.precision = PRECISION_YEAR, .minute = -1};
    if (word_at(reader, at) != WORD_YEAR)
        return 0;
    if (is_year_number(token_at(reader, at + 1))) {
        when->year = token_at(reader, at + 1)->value;
        return at + 2;
    }
    if (!read_relative(reader, at + 1, &step))
        return 0;
    when->year = reader->on.year + step;
    return at + 2;
}

/* "trong tuần này", "tuần sau": the Sunday that ends the week. */
static size_t read_week(const struct reader *reader, size_t at, struct when *when)
{
    int step;
    if (word_at(reader, at) != WORD_WEEK || !read_relative(reader, at + 1, &step))
        return 0;
    int to_sunday = SUNDAY - (int)date_weekday(reader->on);
    struct date sunday = date_add_days(reader->on, to_sunday + 7 * step);
    *when = (struct when){PRECISION_DAY, sunday.year, sunday.month, sunday.day, -1};
    return at + 2;
}

/* Words after which a period named alone is whole: the end of the clause, or something that begins anew. */
static bool is_alone(const struct reader *reader, size_t at)
{
    enum word word = word_at(reader, at);
    return word == WORD_NOTHING || word == WORD_COMMA || word == WORD_SEMICOLON || word == WORD_DOT ||
           word == WORD_CLOSE || word == WORD_AND;
}

/* "hết năm", "cuối quý", "trong tháng": the present one. */
static size_t read_present(const struct reader *reader, size_t at, struct when *when)
{
    enum word before = at ? word_at(reader, at - 1) : WORD_NOTHING;
    bool is_told = is_edge(before) || before == WORD_IN || before == WORD_OF || before == WORD_LAST;
    if (!is_told || !is_alone(reader, at + 1))
        return 0;
    struct date on = reader->on;
    switch ((int)word_at(reader, at)) {
    case WORD_MONTH:
        *when = (struct when){PRECISION_MONTH, on.year, on.month, 0, -1};
        return at + 1;
    case WORD_QUARTER:
        *when = (struct when){PRECISION_QUARTER, on.year, (on.month - 1) / 3 * 3 + 1, 0, -1};
        return at + 1;
    case WORD_YEAR:
        *when = (struct when){PRECISION_YEAR, on.year, 0, 0, -1};
        return at + 1;
    case WORD_WEEK:
        on = date_add_days(on, SUNDAY - (int)date_weekday(on));
        *when = (struct when){PRECISION_DAY, on.year, on.month, on.day, -1};
        return at + 1;
    default:
        return 0;
    }
}

size_t read_period(const struct reader *reader, size_t at, struct when *when)
{
    size_t (*const forms[])(const struct reader *, size_t, struct when *) = {read_month, read_quarter, read_year,
                                                                             read_week, read_present};
    size_t start = skip_edges(reader, at);
    for (size_t i = 0; i < COUNT_OF(forms); i++) {
        size_t next = forms[i](reader, start, when);
        if (next)
            return next;
    }
    return 0;
}
