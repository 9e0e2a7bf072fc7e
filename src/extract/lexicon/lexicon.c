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

static uint16_t find(struct text folded)
{
    uint32_t mask = lexicon_slot_count - 1;
    for (uint32_t slot = hash_of(folded) & mask; lexicon_slots[slot]; slot = (slot + 1) & mask)
        if (text_equal(text_from(lexicon_spellings[lexicon_slots[slot]]), folded))
            return lexicon_slots[slot];
    return 0;
}

/* "quản lí", "kì họp", "qui định": the other way to write an "y" that ends a syllable. */
static uint16_t find_with_y(struct text folded)
{
    static const struct {
        struct text i, y;
    } ends[] = {
        {TEXT_INIT("i"), TEXT_INIT("y")}, {TEXT_INIT("í"), TEXT_INIT("ý")}, {TEXT_INIT("ì"), TEXT_INIT("ỳ")},
        {TEXT_INIT("ỉ"), TEXT_INIT("ỷ")}, {TEXT_INIT("ĩ"), TEXT_INIT("ỹ")}, {TEXT_INIT("ị"), TEXT_INIT("ỵ")},
    };
    char bytes[LEXICON_LONGEST_SYLLABLE + LONGEST_POINT_BYTES];
    for (size_t i = 0; i < COUNT_OF(ends); i++) {
        if (!text_ends(folded, ends[i].i))
            continue;
        size_t len = folded.len - ends[i].i.len;
        if (len > 0 && strchr("lkmsthuq", folded.at[len - 1]) && len + ends[i].y.len <= sizeof bytes) {
            memcpy(bytes, folded.at, len);
            memcpy(bytes + len, ends[i].y.at, ends[i].y.len);
            return find((struct text){bytes, len + ends[i].y.len});
        }
    }
    return 0;
}

uint16_t lexicon_syllable(struct text spelling)
{
    char bytes[LEXICON_LONGEST_SYLLABLE + LONGEST_POINT_BYTES]; /* a longer one is cut, and still too long */
    struct text folded = {bytes, fold_case_to(spelling, bytes, sizeof bytes)};
    uint16_t found = find(folded);
    return found ? found : find_with_y(folded);
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
