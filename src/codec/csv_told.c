#include "codec/csv_told.h"

/* Passes over as many bytes of a kind as there are, `most` at most. */
static size_t pass(struct text words, size_t at, const char *bytes, size_t most)
{
    size_t end = at;
    while (end < words.len && end - at < most && words.at[end] && strchr(bytes, words.at[end]))
        end++;
    return end;
}

static bool is_small(struct text words, size_t at, struct text small)
{
    for (size_t i = 0; i < small.len; i++)
        if (at + i >= words.len || (words.at[at + i] | ('a' - 'A')) != (small.at[i] | ('a' - 'A')))
            return false;
    return true;
}

size_t csv_told_separator(struct text words, char *separator)
{
    struct text sign = TEXT("sep=");
    size_t at = pass(words, pass(words, 0, " ", SIZE_MAX), "\"", 1);
    if (!is_small(words, at, sign))
        return 0;
    at += sign.len;
    size_t behind = pass(words, at, ";,|\t:", 1);
    if (behind == at)
        return 0;
    *separator = words.at[at];
    const char more[] = {*separator, ' ', 0}; /* as many as the rows below have */
    at = pass(words, pass(words, behind, "\"", 1), more, SIZE_MAX);
    size_t ended = pass(words, pass(words, at, "\r", 1), "\n", 1);
    return ended > at ? ended : 0;
}
