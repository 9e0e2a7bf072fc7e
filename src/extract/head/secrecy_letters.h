/*
 * secrecy_letters.h: the letters of short words, whatever they are typed with: composed, and those that look like Latin
 * ones made Latin ("МẬТ" with a Cyrillic М and Т, "ＭＡＴ" in full width).
 */
#ifndef EXTRACT_HEAD_SECRECY_LETTERS_H
#define EXTRACT_HEAD_SECRECY_LETTERS_H

#include "base/fold.h"

enum { LONGEST_LETTERS = 64 }; /* bytes; more is no mark */

struct letters {
    size_t len;
    char at[LONGEST_LETTERS + LONGEST_POINT_BYTES];
};

static inline struct text letters_text(const struct letters *letters)
{
    return (struct text){letters->at, letters->len};
}

/* The words with their letters Latin, and composed with the marks behind them. */
struct text letters_settle(struct arena *arena, struct text words);

/* Letters and digits of settled words, without what stands between them; none where there are too many. */
struct letters letters_of(struct text words);

/* Whether these letters stand one after the other in settled words, in any case and with any marks, whatever is between
 * them that is no letter. */
bool letters_follow(struct text words, struct text letters);

struct letters letters_case_folded(const struct letters *letters);
struct letters letters_without_marks(const struct letters *letters);

/* Whether the words may hold a mark at all, told at a glance: whether its letters follow one another anywhere, or some
 * that look alike or are escaped are among them. */
bool letters_may_spell_mark(struct text words);

#endif
