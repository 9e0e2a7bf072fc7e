/*
 * word_sums.h: words, and for each the sum of the places where it stands, for search_words.c alone.
 *
 * A word may carry forms: what it was folded to when it was met first, so that it need not be folded again.
 * Each bit of a place changes half of the bits of what is added, so no two changes cancel, as they do in the engine's
 * own sum, which is linear. Words are compared byte by byte. It has memory of its own: what adds to it is called by
 * the engine, across which no job may end.
 */
#ifndef STORE_ENGINE_WORD_SUMS_H
#define STORE_ENGINE_WORD_SUMS_H

#include "base/text.h"

struct place_sum {
    uint64_t count, digest;
};

struct word_sum {
    uint64_t hash;
    size_t at, len;        /* among the bytes of all words; of no bytes: a free slot */
    size_t forms, written; /* where its forms stand there; how long the first of them is, 0 before it has any */
    size_t plain;          /* how long the second is, 0 where there is none */
    struct place_sum places;
};

struct word_sums {
    struct word_sum *slots;
    size_t count, capacity;
    char *bytes;
    size_t len, room;
};

/* What one column of one row adds to the digest of a place within it. */
uint64_t place_base(int64_t row, int column);
void place_sum_add(struct place_sum *sum, uint64_t base, int place);
void place_sum_join(struct place_sum *sum, struct place_sum other);
bool place_sum_equal(struct place_sum one, struct place_sum other);

/* What is known of a word, which is added where it is new; NULL when there is no memory left. */
struct word_sum *word_sums_of(struct word_sums *sums, struct text word);

struct text word_sum_word(const struct word_sums *sums, const struct word_sum *sum);

/* Gives a word its forms; false when there is no memory left. */
bool word_sum_set_forms(struct word_sums *sums, struct word_sum *sum, struct text written, struct text plain);
struct text word_sum_written(const struct word_sums *sums, const struct word_sum *sum);
struct text word_sum_plain(const struct word_sums *sums, const struct word_sum *sum);

/* Puts the words first, in the order of their bytes; nothing is to be added any more. */
void word_sums_sort(struct word_sums *sums);

/* Gives the memory back; afterwards there is no word. */
void word_sums_clear(struct word_sums *sums);

#endif
