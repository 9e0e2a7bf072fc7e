/*
 * lexicon.h: the phrases of the genre and their classes, compiled from lexicon/ *.words by tools/compile_lexicon.py.
 *
 * A phrase is one or more words of a directive, folded (fold_case: lower case, one tone placement). It may stand in
 * several classes. Syllables are numbered from 1; phrases form a trie over these numbers.
 */
#ifndef EXTRACT_LEXICON_LEXICON_H
#define EXTRACT_LEXICON_LEXICON_H

#include <stdbool.h>
#include <stdint.h>

#include "base/text.h"
#include "extract/lexicon_classes.h" /* generated: enum lexicon_class { LEX_VERB, … }, counts */

enum { LEXICON_SET_PARTS = (LEXICON_CLASS_COUNT + 63) / 64 };

struct lexicon_set {
    uint64_t bits[LEXICON_SET_PARTS];
};

static inline bool lexicon_set_has(const struct lexicon_set *set, enum lexicon_class class)
{
    return set->bits[class / 64] >> (class % 64) & 1;
}

/* One node of the trie: the phrase that ends there, if any. */
struct lexicon_node {
    uint16_t parent;
    uint8_t depth; /* syllables */
    uint16_t own;  /* the set of the phrase itself */
};

extern const struct lexicon_node lexicon_nodes[];
extern const uint16_t lexicon_along[]; /* by node: the set of all phrases on the way to it; asked most, so close by */
extern const struct lexicon_set lexicon_sets[];

/* The number of a syllable or mark of punctuation, however it is spelled; 0 when no phrase has it. */
uint16_t lexicon_syllable(struct text spelling);

/* The node reached from `node` (0: the root) over a syllable; 0 for none. */
uint16_t lexicon_next(uint16_t node, uint16_t syllable);

/* Whether the phrase that ends at a node is of a class. */
static inline bool lexicon_is(uint16_t node, enum lexicon_class class)
{
    return lexicon_set_has(&lexicon_sets[lexicon_nodes[node].own], class);
}

/* Whether a phrase of a class ends at a node or on the way to it. */
static inline bool lexicon_begins(uint16_t node, enum lexicon_class class)
{
    return lexicon_set_has(&lexicon_sets[lexicon_along[node]], class);
}

/* How many syllables the longest phrase of a class has that ends at a node or on the way to it; 0 for none. */
static inline size_t lexicon_longest(uint16_t node, enum lexicon_class class)
{
    if (!lexicon_begins(node, class))
        return 0;
    while (!lexicon_is(node, class))
        node = lexicon_nodes[node].parent;
    return lexicon_nodes[node].depth;
}

#endif
