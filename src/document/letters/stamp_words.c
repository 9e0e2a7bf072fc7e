#include "document/letters/stamp_words.h"

bool are_stamp_words(struct text words)
{
    enum { FEWEST_LETTERS = 3, MOST_LETTERS = 16, LONGEST_LABELLED = 48 };
    if (words.len <= LONGEST_LABELLED && text_find(words, TEXT("mật")) != TEXT_NOT_FOUND)
        return true;
    size_t letters = 0;
    for (int32_t point; (point = text_next_point(&words)) >= 0; letters += point != ' ')
        if (point != ' ' && !point_is_upper(point))
            return false;
    return letters >= FEWEST_LETTERS && letters <= MOST_LETTERS;
}
