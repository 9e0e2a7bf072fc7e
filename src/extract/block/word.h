/*
 * word.h: the words of a block, each looked up once in the lexicon. All rules work on these, never on strings.
 *
 * A word is a run of letters and digits with what joins them ("221-KL/TW", "30/6/2026"); a mark of punctuation is a
 * word of its own. words_start says whether a phrase of a class begins at a word, words_phrase how long it is.
 */
#ifndef EXTRACT_BLOCK_WORD_H
#define EXTRACT_BLOCK_WORD_H

#include "calendar/deadline_words.h"
#include "extract/block/block.h"
#include "extract/lexicon/lexicon.h"

enum word_shape {
    WORD_CAPITAL = 1,  /* its first letter is upper case */
    WORD_UPPER = 2,    /* at least two letters, all upper case */
    WORD_DIGIT = 4,    /* begins with a digit */
    WORD_MARK = 8,     /* punctuation */
    WORD_WATCHED = 16, /* punctuation, or a phrase that rules look for from word to word begins there: LEX_WATCHED */
    WORD_TIME = 32     /* a deadline in prose may begin with it */
};

struct word {
    uint32_t start, end; /* bytes of the block's words */
    uint16_t syllable;   /* of the lexicon; 0 for one it does not know */
    uint16_t node;       /* of the lexicon: the farthest that the words from here on lead to */
    uint8_t shape;
    char mark; /* the plain form of a mark of punctuation; 0 for a word */
    struct deadline_word time;
};

struct words {
    const struct block *block;
    const struct word *at;
    size_t count;
};

/* What is known of spellings already met in this document. */
struct word_memory;
struct word_memory *word_memory_open(struct arena *arena);

/* Reads the words of a block. */
struct words words_read(struct arena *arena, struct word_memory *memory, const struct block *block);

/* How many words the longest phrase of `class` takes that begins at word `at`; 0 for none. */
static inline size_t words_phrase(const struct words *words, size_t at, enum lexicon_class class)
{
    return at < words->count ? lexicon_longest(words->at[at].node, class) : 0;
}

/* Whether a phrase of `class` begins at word `at`; false past the end. */
static inline bool words_start(const struct words *words, size_t at, enum lexicon_class class)
{
    return at < words->count && lexicon_begins(words->at[at].node, class);
}

/* How many words the longest phrase of `class`, of at most `longest` and none of them before word `from`, takes that
 * ends before word `at`; 0 for none. */
static inline size_t words_phrase_before(const struct words *words, size_t from, size_t at, enum lexicon_class class,
                                         size_t longest)
{
    size_t room = at > from ? at - from : 0, len = room < longest ? room : longest;
    while (len > 0 && words_phrase(words, at - len, class) != len)
        len--;
    return len;
}

static inline bool words_are(const struct words *words, size_t at, enum word_shape shape)
{
    return at < words->count && (words->at[at].shape & shape);
}

/* The mark of punctuation at word `at`: ',' ';' ':' '.' '(' ')' '-' '"' '?' '!' '/'; 0 for a word or past the end.
 * Dashes of every length are '-', quotation marks '"'. */
static inline char words_mark(const struct words *words, size_t at)
{
    return at < words->count ? words->at[at].mark : 0;
}

/* The first word from `at` on that is watched; `end` when there is none before. */
static inline size_t words_watched(const struct words *words, size_t at, size_t end)
{
    while (at < end && !words_are(words, at, WORD_WATCHED))
        at++;
    return at;
}

/* The words [from, end) as a field; punctuation at both ends is kept. */
struct field words_field(const struct words *words, size_t from, size_t end);

/* Their text in the block. */
struct text words_text(const struct words *words, size_t from, size_t end);

/* One past a counter in running text at `at`, "(i)" or "(2)"; `at` when none stands there. */
size_t words_skip_counter(const struct words *words, size_t at, size_t end);

#endif
