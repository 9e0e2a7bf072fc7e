#include "extract/lexicon/lexicon_tables.h"

#include "base/fold.h"

/* FNV-1a, folded: the same as hash_bytes in tools/compile_lexicon.py. */
static uint32_t hash_of(struct text text)
{
    uint32_t hash = 2166136261u;
    for (size_t i = 0; i < text.len; i++)
        hash = (hash ^ (unsigned char)text.at[i]) * 16777619u;
    return hash ^ hash >> 15;
}

uint16_t lexicon_syllable(struct text spelling)
{
    char bytes[LEXICON_LONGEST_SYLLABLE + LONGEST_POINT_BYTES]; /* a longer one is cut, and still too long */
    struct text folded = {bytes, fold_case_to(spelling, bytes, sizeof bytes)};
    uint32_t mask = lexicon_slot_count - 1;
    for (uint32_t slot = hash_of(folded) & mask; lexicon_slots[slot]; slot = (slot + 1) & mask)
        if (text_equal(text_from(lexicon_spellings[lexicon_slots[slot]]), folded))
            return lexicon_slots[slot];
    return 0;
}

uint16_t lexicon_next(uint16_t node, uint16_t syllable)
{
    if (node == 0)
        return lexicon_first[syllable];
    uint32_t low = lexicon_edge_starts[node], high = lexicon_edge_starts[node + 1];
    while (low < high) {
        uint32_t middle = (low + high) / 2;
        if (lexicon_edges[middle].syllable == syllable)
            return lexicon_edges[middle].node;
        if (lexicon_edges[middle].syllable < syllable)
            low = middle + 1;
        else
            high = middle;
    }
    return 0;
}
