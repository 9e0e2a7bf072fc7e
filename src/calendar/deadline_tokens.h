/*
 * deadline_tokens.h: words as small integers, the only form in which the deadline grammar looks at text.
 *
 * One token a word, a number or a mark, so "T12/2025" is T, 12, "/", 2025. Words are those of deadline-words.def in
 * any case, with the prime of "17h30'" as WORD_MINUTE; every other word is WORD_OTHER. Any bytes are safe: what is not
 * a known word or mark is WORD_OTHER. Long text goes through a window of fixed size (deadline.c slides it), so nothing
 * is allocated.
 */
#ifndef CALENDAR_DEADLINE_TOKENS_H
#define CALENDAR_DEADLINE_TOKENS_H

#include "base/text.h"

enum word {
    WORD_NOTHING, /* past the last token */
    WORD_OTHER,
    WORD_NUMBER,
    WORD_SLASH,
    WORD_DASH,
    WORD_DOT, /* the ellipsis and the underscore of a blank to fill in too */
    WORD_COMMA,
    WORD_COLON,
    WORD_SEMICOLON,
    WORD_OPEN,
    WORD_CLOSE,
    WORD_MARK, /* any other sign */
#define INITIAL(byte)
#define WORD(name, spelling, value) WORD_##name,
#define ALSO(name, spelling, value)
#include "calendar/deadline-words.def"
#undef INITIAL
#undef WORD
#undef ALSO
    DEADLINE_WORD_COUNT
};

struct token {
    size_t start, end;
    enum word word;
    int value;  /* of a number, or as the word table says; DEADLINE_NUMBER_TOO_LARGE for more than nine digits */
    int digits; /* of a number */
};

enum { DEADLINE_TOKENS = 384, DEADLINE_NUMBER_TOO_LARGE = 1000000000 };

struct tokens {
    struct token list[DEADLINE_TOKENS];
    size_t count;
    size_t read_to; /* where reading stopped, the length of the text when all of it is here */
};

/* Fills the window with the tokens of `words` from byte `from` on. */
void deadline_tokens_read(struct tokens *tokens, struct text words, size_t from);

/* Adds them to those that are in the window, as far as there is room. */
void deadline_tokens_add(struct tokens *tokens, struct text words, size_t from);

#endif
