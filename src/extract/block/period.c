#include "extract/block/period.h"

/* "6", "06", "sáu": how many words the number at `at` takes; 0 for none. */
static size_t count_len(const struct words *words, size_t at)
{
    enum { MOST_DIGITS = 2 };
    if (words_are(words, at, WORD_DIGIT))
        return words->at[at].end - words->at[at].start <= MOST_DIGITS;
    return words_phrase(words, at, LEX_COUNT);
}

size_t period_len(const struct words *words, size_t at)
{
    size_t unit = at + count_len(words, at), whole = words_phrase(words, unit, LEX_PERIOD_WHOLE);
    if (whole)
        return unit + whole - at;
    size_t times = unit + words_phrase(words, unit, LEX_PERIOD_UNIT);
    if (times == unit)
        return 0;
    if (words_mark(words, times) == ',' || words_mark(words, times) == '/')
        times++;
    size_t end = times + count_len(words, times), last = words_phrase(words, end, LEX_PERIOD_TIMES);
    return last ? end + last - at : 0;
}
