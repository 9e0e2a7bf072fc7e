#include "model/document_symbol.h"

#include "base/arena.h"
#include "base/buffer.h"
#include "base/date.h"
#include "base/fold.h"

static const struct date party_terms[] = {
#define PARTY_TERM(year, month, day, source) {year, month, day},
#include "model/party-terms.def"
#undef PARTY_TERM
};

static bool is_digit(char byte)
{
    return byte >= '0' && byte <= '9';
}

struct text document_symbol_key(struct arena *arena, struct text symbol)
{
    struct text folded = fold_case(arena, symbol), word = TEXT("số");
    struct buffer key = buffer_open(arena, folded.len + 1);
    if (text_starts(folded, word))
        folded = text_from_offset(folded, word.len);
    for (int32_t point; (point = text_next_point(&folded)) >= 0;) {
        bool is_before = key.len == 0 && (point == '0' || point == ':' || point == '.');
        if (!is_before && !point_is_space(point))
            buffer_add_point(&key, point);
    }
    return buffer_text(&key);
}

bool document_symbol_is_party(struct text symbol)
{
    size_t digits = 0;
    while (digits < symbol.len && is_digit(symbol.at[digits]))
        digits++;
    return digits > 0 && text_starts(text_trim(text_from_offset(symbol, digits)), TEXT("-"));
}

/* Which term a day falls into, counted from before the first. */
static size_t party_term(int32_t day)
{
    size_t term = 0;
    while (term < COUNT_OF(party_terms) && date_to_day(party_terms[term]) <= day)
        term++;
    return term;
}

bool document_symbol_shares_period(struct text symbol, int32_t one, int32_t other)
{
    if (document_symbol_is_party(symbol))
        return party_term(one) == party_term(other);
    return date_from_day(one).year == date_from_day(other).year;
}
