#include "extract/task/label_parts.h"

/*
 * label_within.c: labels behind the work in the same passage that tell who does it: "… . Chủ trì: A; phối hợp: B."
 */

static bool tells_who(const struct words *words, size_t at)
{
    struct label label;
    return label_at(words, at, &label) && (label.class == LEX_LABEL_LEAD || label.class == LEX_LABEL_PARTNER) &&
           label.value < words->count;
}

/* "…; thời gian: 2026 - 2027; đơn vị thực hiện: Sở A": a time or a product first, and who does it behind. */
static bool tells_who_later(const struct words *words, size_t at, size_t end)
{
    enum { LONGEST_VALUE = 40 };
    struct label label;
    if (!label_at(words, at, &label) || (label.class != LEX_LABEL_TIME && label.class != LEX_LABEL_PRODUCT))
        return false;
    for (size_t i = label.value; i + 1 < end && i < label.value + LONGEST_VALUE; i++)
        if (words_mark(words, i) && strchr(";.,", words_mark(words, i)) && tells_who(words, i + 1))
            return true;
    return false;
}

size_t labels_within(const struct words *words, size_t from, size_t end)
{
    for (size_t i = from + 1; (i = words_watched(words, i, end)) + 1 < end; i++) {
        bool is_parted = words_mark(words, i) == '(' || words_mark(words, i) == ';' || sentence_ends(words, i, end);
        if (is_parted && (tells_who(words, i + 1) || tells_who_later(words, i + 1, end)))
            return i + 1;
    }
    return end;
}
