#include "extract/name/name_part.h"

/*
 * name_company.c: what stands between the head of a firm and its own name, "cổ phần Tư vấn đầu tư xây dựng" of "Công ty
 * cổ phần Tư vấn đầu tư xây dựng Sông Lam": its form, and the trades that it is in, which are verbs elsewhere.
 */

enum { MOST_TRADES = 10 };

size_t name_read_trades(const struct words *words, size_t head, size_t at)
{
    if (!words_start(words, head, LEX_COMPANY))
        return at;
    size_t first = at, trades = 0;
    for (size_t len = 1; len > 0; first += len)
        len = words_phrase(words, first, LEX_COMPANY_FORM);
    size_t end = first;
    for (; trades < MOST_TRADES; trades++) {
        size_t link = trades > 0 ? words_phrase(words, end, LEX_LIST_AND) : 0;
        size_t trade = words_phrase(words, end + link, LEX_TRADE);
        if (!trade)
            break;
        end += link + trade;
    }
    bool has_name = words_are(words, end, WORD_CAPITAL | WORD_DIGIT) && !words_start(words, end, LEX_UNIT_HEAD);
    return trades > 0 && has_name ? end : at;
}
