#include "extract/task/finder.h"

/*
 * named_thing.c: items that name a thing though they open with a word that is a verb as well: a report that is heard,
 * a figure of a budget. Where nobody is told, they are no work.
 */

/* "Báo cáo công tác của Thường trực Hội đồng nhân dân": what an item names where nobody is told to report. */
static bool names_report(const struct words *words, size_t end)
{
    if (!words_start(words, 0, LEX_REPORT))
        return false;
    for (size_t i = 2; i < end && !words_are(words, i, WORD_MARK); i++)
        if (words_start(words, i, LEX_OF) && names_start(words, i + 1, NAMES_IN_PROSE))
            return true;
    return false;
}

/* "Bổ sung ngân sách xã: 1.200 triệu đồng": a figure of a budget. */
static bool is_figure(const struct words *words, size_t end)
{
    enum { LONGEST_UNIT = 3 };
    while (end > 0 && words_are(words, end - 1, WORD_MARK))
        end--;
    for (size_t len = 1; len <= LONGEST_UNIT && len + 2 <= end; len++)
        if (words_phrase(words, end - len, LEX_MONEY_UNIT) == len && words_are(words, end - len - 1, WORD_DIGIT))
            return words_mark(words, end - len - 2) == ':';
    return false;
}

bool names_thing(const struct words *words, size_t end)
{
    return names_report(words, end) || is_figure(words, end);
}
