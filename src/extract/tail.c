#include "extract/part.h"

/*
 * tail.c: where an action is named and only its purpose, manner or quality follow.
 *
 * Lengths are in bytes of UTF-8 (about four thirds of the letters) and come from the spread of real actions: half are
 * shorter than 84 letters, nine tenths shorter than 153.
 */
enum {
    AFTER_COMMA = 26,   /* a comma with a cue ends the action after so much */
    AFTER_PURPOSE = 38, /* "để", "nhằm" */
    AFTER_RULE = 52,    /* "theo quy định" */
    AFTER_MANNER = 70,  /* "bảo đảm", "theo" without a comma */
    AFTER_BRACKET = 26,
    AFTER_REACH = 165, /* "đối với", "tại": only where the action is very long */
    LONGEST = 240
};

static size_t bytes_between(const struct words *words, size_t from, size_t at)
{
    return at > from ? words->at[at - 1].end - words->at[from].start : 0;
}

/* "và", marks and such at the end say nothing. */
static size_t trim_end(const struct words *words, size_t from, size_t end)
{
    while (end > from + 1) {
        char mark = words_mark(words, end - 1);
        bool is_link = words_start(words, end - 1, LEX_AND);
        if (!is_link && (!mark || mark == ')' || mark == '"'))
            break;
        end--;
    }
    return end;
}

/* "tham mưu các giải pháp nhằm …": what stands before the purpose says nothing without it. */
static bool names_means(const struct words *words, size_t from, size_t at)
{
    for (size_t back = 1; back <= 2 && at >= from + back; back++)
        if (words_phrase(words, at - back, LEX_MEANS) == back)
            return true;
    return false;
}

static bool cuts_at(const struct words *words, size_t from, size_t i, size_t limit)
{
    size_t bytes = bytes_between(words, from, i);
    char mark = words_mark(words, i);
    if (mark == ',')
        return bytes >= AFTER_COMMA && i + 1 < limit && words_start(words, i + 1, LEX_TAIL_COMMA);
    if (mark == ';' || mark == ':' || (mark == '.' && sentence_ends(words, i, limit)))
        return bytes > 0;
    if (mark == '(') {
        size_t after = bracket_end(words, i, limit);
        char next = after < limit ? words_mark(words, after) : '.';
        return bytes >= AFTER_BRACKET && (after >= limit || next);
    }
    if (mark)
        return false;
    if (words_start(words, i - 1, LEX_NOUN_BEFORE_VERB) && !words_start(words, i, LEX_TAIL_PURPOSE))
        return false;
    if (words_start(words, i, LEX_TAIL_PURPOSE))
        return bytes >= AFTER_PURPOSE && !names_means(words, from, i);
    if (words_start(words, i, LEX_TAIL_RULE))
        return bytes >= AFTER_RULE;
    if (words_start(words, i, LEX_TAIL_MANNER))
        return bytes >= AFTER_MANNER;
    return bytes >= AFTER_REACH && words_start(words, i, LEX_TAIL_REACH);
}

size_t action_end(const struct words *words, size_t from, size_t limit)
{
    for (size_t i = from + 1; i < limit; i++)
        if (cuts_at(words, from, i, limit))
            return trim_end(words, from, i);
    return trim_end(words, from, limit);
}
