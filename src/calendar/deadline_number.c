#include "calendar/deadline_grammar.h"

static bool is_unit(enum word word)
{
    return word == WORD_DAY || word == WORD_MONTH || word == WORD_WEEK || word == WORD_HOUR || word == WORD_YEAR ||
           word == WORD_TIMES;
}

/* One to nine; "năm" is five only before a unit, a year elsewhere. */
static size_t read_digit(const struct reader *reader, size_t at, int *number)
{
    enum word word = word_at(reader, at);
    if (word != WORD_SPELLED && !(word == WORD_YEAR && is_unit(word_at(reader, at + 1))))
        return 0;
    *number = token_at(reader, at)->value;
    return at + 1;
}

/* "mười", "mười lăm", "hai mươi", "ba mươi mốt", "bảy". */
static size_t read_spelled(const struct reader *reader, size_t at, int *number)
{
    int units = 0;
    size_t next = at;
    if (word_at(reader, at) == WORD_TEN) {
        *number = 10;
        next = at + 1;
    } else {
        next = read_digit(reader, at, number);
        if (next == 0 || word_at(reader, next) != WORD_TENS)
            return next;
        *number *= 10;
        next++;
    }
    size_t after_units = read_digit(reader, next, &units);
    *number += after_units ? units : 0;
    return after_units ? after_units : next;
}

size_t read_number(const struct reader *reader, size_t at, int *number)
{
    int said_again;
    if (word_at(reader, at) != WORD_NUMBER)
        return read_spelled(reader, at, number);
    *number = token_at(reader, at)->value;
    size_t next = at + 1;
    if (word_at(reader, next) != WORD_OPEN)
        return next;
    size_t bracketed = read_spelled(reader, next + 1, &said_again);
    return bracketed && word_at(reader, bracketed) == WORD_CLOSE ? bracketed + 1 : next;
}
