#include "document/xlsx/xlsx_strike.h"

void xlsx_strike_add(struct xlsx_strike *strike, struct text words, bool is_struck)
{
    enum { LONGEST_NUMBER = 5 }; /* bytes: "II.1", "1.a)" */
    uint64_t number;
    if (words.len == 0 || text_to_number(words, UINT64_MAX, &number))
        return;
    strike->letters += words.len;
    strike->struck += is_struck ? words.len : 0;
    if (!strike->has_said && words.len > LONGEST_NUMBER) {
        strike->has_said = true;
        strike->is_said_struck = is_struck;
    }
}

bool xlsx_strike_is_row(const struct xlsx_strike *strike)
{
    return strike->is_said_struck || 2 * strike->struck > strike->letters;
}
