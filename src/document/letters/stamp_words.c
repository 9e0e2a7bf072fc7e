#include "document/letters/stamp_words.h"

#include "base/fold.h"
#include "base/utf8.h"

enum { LONGEST_MARK = 64 }; /* bytes */

static int32_t as_it_is(int32_t point)
{
    return point;
}

/* Whether the letters of few words, whatever stands between them, hold `mark`. */
static bool have_mark(struct text words, int32_t (*cased)(int32_t point), struct text mark)
{
    char letters[LONGEST_MARK * LONGEST_POINT_BYTES];
    struct text held = {letters, 0};
    if (words.len > LONGEST_MARK)
        return false;
    for (int32_t point; (point = text_next_point(&words)) >= 0;)
        if (point_is_letter(point))
            held.len += utf8_encode(cased(point), letters + held.len);
    return text_find(held, mark) != TEXT_NOT_FOUND;
}

bool are_stamp_words(struct text words)
{
    enum { FEWEST_LETTERS = 3, MOST_LETTERS = 16 };
    if (have_mark(words, point_lower, TEXT("mật")))
        return true;
    size_t letters = 0;
    for (int32_t point; (point = text_next_point(&words)) >= 0; letters += point != ' ')
        if (point != ' ' && !point_is_upper(point))
            return false;
    return letters >= FEWEST_LETTERS && letters <= MOST_LETTERS;
}

bool are_mark_words(struct text words)
{
    bool is_labelled = text_find_byte(words, ':') != TEXT_NOT_FOUND;
    return have_mark(words, as_it_is, TEXT("MẬT")) || (is_labelled && have_mark(words, point_lower, TEXT("mật")));
}
