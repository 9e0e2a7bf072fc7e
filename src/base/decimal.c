#include "base/decimal.h"

#include <stdio.h>
#include <string.h>

enum { PLACES = 3, UNIT = 1000 };

static size_t find_mark(struct text text)
{
    size_t point = text_find_byte(text, '.');
    return point == TEXT_NOT_FOUND ? text_find_byte(text, ',') : point;
}

/* "5" after the mark is 500 thousandths. */
static bool parse_places(struct text places, uint64_t *thousandths)
{
    if (places.len < 1 || places.len > PLACES || !text_to_number(places, UNIT - 1, thousandths))
        return false;
    for (size_t i = places.len; i < PLACES; i++)
        *thousandths *= 10;
    return true;
}

bool decimal_parse(struct text text, int64_t *thousandths)
{
    bool is_negative = text_starts(text, TEXT("-"));
    uint64_t whole, rest = 0;
    text = text_from_offset(text, is_negative ? 1 : 0);
    size_t mark = find_mark(text);
    if (!text_to_number(text_slice(text, 0, mark), DECIMAL_MOST / UNIT, &whole))
        return false;
    if (mark != TEXT_NOT_FOUND && !parse_places(text_from_offset(text, mark + 1), &rest))
        return false;
    int64_t size = (int64_t)whole * UNIT + (int64_t)rest;
    *thousandths = is_negative ? -size : size;
    return size <= DECIMAL_MOST;
}

const char *decimal_print(int64_t thousandths, char to[DECIMAL_BYTES])
{
    int64_t size = thousandths < 0 ? -thousandths : thousandths;
    const char *sign = thousandths < 0 ? "-" : "";
    int len = snprintf(to, DECIMAL_BYTES, "%s%lld.%03lld", sign, (long long)(size / UNIT), (long long)(size % UNIT));
    while (to[len - 1] == '0')
        to[--len] = '\0';
    if (to[len - 1] == '.')
        to[len - 1] = '\0';
    return to;
}

char *decimal_put_digits(char *to, int number, size_t digits)
{
    for (size_t i = digits; i-- > 0; number /= 10)
        to[i] = (char)('0' + number % 10);
    return to + digits;
}
