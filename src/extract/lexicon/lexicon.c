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

/* "quản lí", "kĩ sư", "quí": after one consonant i and y are two spellings of the same vowel; the tables have i.
 * Returns the length of the spelling with i. The same as with_i in tools/compile_lexicon.py. */
static size_t spell_with_i(char *bytes, size_t len)
{
    static const char pairs[][2][LONGEST_POINT_BYTES] = {{"y", "i"}, {"ý", "í"}, {"ỳ", "ì"},
                                                         {"ỷ", "ỉ"}, {"ỹ", "ĩ"}, {"ỵ", "ị"}};
    size_t onset = len > 1 && memcmp(bytes, "qu", 2) == 0 ? 2 : len > 0 && strchr("hklmst", bytes[0]) ? 1 : 0;
    for (size_t i = 0; onset && len - onset < LONGEST_POINT_BYTES && i < COUNT_OF(pairs); i++)
        if (text_equal((struct text){bytes + onset, len - onset}, text_from(pairs[i][0]))) {
            size_t vowel = strlen(pairs[i][1]);
            memcpy(bytes + onset, pairs[i][1], vowel);
            return onset + vowel;
        }
    return len;
}

uint16_t lexicon_syllable(struct text spelling)
{
    char bytes[LEXICON_LONGEST_SYLLABLE + LONGEST_POINT_BYTES]; /* a longer one is cut, and still too long */
    struct text folded = {bytes, spell_with_i(bytes, fold_case_to(spelling, bytes, sizeof bytes))};
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
