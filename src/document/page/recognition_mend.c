#include "document/page/recognition_mend.h"

#include "base/fold.h"

static const struct {
    struct text before, wrong, after, right;
} MENDS[] = {
#define MEND(before, wrong, after, right) {TEXT_INIT(before), TEXT_INIT(wrong), TEXT_INIT(after), TEXT_INIT(right)},
#include "document/page/recognition-mends.def"
#undef MEND
};

/* The numbers of quarters, as letters that look like them are read. */
static const struct {
    struct text wrong, right;
} QUARTERS[] = {
    {TEXT_INIT("l"), TEXT_INIT("I")},     {TEXT_INIT("|"), TEXT_INIT("I")},     {TEXT_INIT("H"), TEXT_INIT("II")},
    {TEXT_INIT("Il"), TEXT_INIT("II")},   {TEXT_INIT("lI"), TEXT_INIT("II")},   {TEXT_INIT("ll"), TEXT_INIT("II")},
    {TEXT_INIT("IH"), TEXT_INIT("III")},  {TEXT_INIT("HI"), TEXT_INIT("III")},  {TEXT_INIT("IIl"), TEXT_INIT("III")},
    {TEXT_INIT("Ill"), TEXT_INIT("III")}, {TEXT_INIT("lll"), TEXT_INIT("III")}, {TEXT_INIT("lV"), TEXT_INIT("IV")},
};

static const struct page_word NOTHING;

static bool fits(struct text wanted, struct text word)
{
    return text_is_empty(wanted) || text_equal(wanted, word);
}

static bool is_digit(struct text text)
{
    return text.len > 0 && text.at[0] >= '0' && text.at[0] <= '9';
}

/* "quý H/2026": the number before the stroke, a comma or the end. */
static struct text mend_quarter(struct arena *arena, struct text word)
{
    size_t end = 0;
    while (end < word.len && (point_is_letter((unsigned char)word.at[end]) || word.at[end] == '|'))
        end++;
    bool is_whole = end == word.len || word.at[end] == '/' || word.at[end] == ',' || word.at[end] == ';';
    for (size_t i = 0; is_whole && i < COUNT_OF(QUARTERS); i++)
        if (text_equal(text_slice(word, 0, end), QUARTERS[i].wrong))
            return text_join(arena, (struct text[]){QUARTERS[i].right, text_from_offset(word, end)}, 2, TEXT_NONE);
    return word;
}

static struct text mend_word(struct arena *arena, const struct page_word *before, const struct page_word *word,
                             const struct page_word *after)
{
    for (size_t i = 0; i < COUNT_OF(MENDS); i++)
        if (text_equal(word->words, MENDS[i].wrong) && fits(MENDS[i].before, before->words) &&
            text_starts(after->words, MENDS[i].after))
            return MENDS[i].right;
    if (fold_equal(before->words, TEXT("quý")))
        return mend_quarter(arena, word->words);
    bool is_number_sign = text_equal(word->words, TEXT("Sô:")) || text_equal(word->words, TEXT("Só:")) ||
                          text_equal(word->words, TEXT("S6:"));
    return is_number_sign && is_digit(after->words) ? TEXT("Số:") : word->words;
}

void recognition_mend(struct arena *arena, struct page_word_list *words)
{
    for (size_t i = 0; i < words->count; i++)
        words->at[i].words = mend_word(arena, i > 0 ? &words->at[i - 1] : &NOTHING, &words->at[i],
                                       i + 1 < words->count ? &words->at[i + 1] : &NOTHING);
}
