#include "document/page/text_layer.h"

#include "base/fold.h"
#include "document/letters/syllable.h"

/* Shares of the page that pictures cover: enough to be all there is to read; the page itself. */
static const double SOME_PICTURE = 0.25, MOSTLY_PICTURE = 0.5, PAGE_PICTURE = 0.6;

enum {
    FEW_WORDS = 25,       /* beside a picture: a stamp, a page number */
    STAMP_WORDS = 80,     /* the most that a digital signature says */
    WORDS_TO_JUDGE = 10,  /* fewer say nothing */
    STRANGE_PERCENT = 12, /* of words: letters of no Vietnamese word */
    NO_VOWEL_PERCENT = 8, /* in lower case */
    ODD_PERCENT = 20,     /* spelt as no syllable, though with Vietnamese letters */
    POOR_PERCENT = 14,    /* all three together, over a picture of the page */
    MARKED_PERCENT = 25   /* Vietnamese has marks on two words of three */
};

struct layer_count {
    size_t words, strange, no_vowel, odd, marked;
};

/* What signing programs print. */
static const struct text STAMPS[] = {
    TEXT_INIT("ký bởi"),           TEXT_INIT("người ký"),  TEXT_INIT("thời gian ký"), TEXT_INIT("ngày ký"),
    TEXT_INIT("digitally signed"), TEXT_INIT("signature"), TEXT_INIT("signed by"),    TEXT_INIT("ký số")};

static bool point_is_vietnamese(int32_t point)
{
    int32_t base = point_base(point_lower(point));
    return base >= 'a' && base <= 'z';
}

static bool point_is_vowel(int32_t point)
{
    int32_t base = point_base(point_lower(point));
    return base == 'a' || base == 'e' || base == 'i' || base == 'o' || base == 'u' || base == 'y';
}

/* Letters that only a broken table or a wrong encoding brings into a Vietnamese word. */
static bool point_is_strange(int32_t point)
{
    if (point < 0x80)
        return point == '?';
    if (point_is_vietnamese(point))
        return false;
    bool is_sign = (point >= 0x2010 && point <= 0x2E7F) || point == 0xB0 || point == 0xB2 || point == 0xB3 ||
                   point == 0xB7 || point == 0xD7 || point == 0xA7;
    return !is_sign;
}

/* The word without punctuation at its ends. */
static struct text bare_word(struct text word)
{
    static const struct text TRIMMED[] = {
        TEXT_INIT("("), TEXT_INIT(")"),  TEXT_INIT("["), TEXT_INIT("]"), TEXT_INIT("."), TEXT_INIT(","), TEXT_INIT(";"),
        TEXT_INIT(":"), TEXT_INIT("\""), TEXT_INIT("“"), TEXT_INIT("”"), TEXT_INIT("?"), TEXT_INIT("!"), TEXT_INIT("«"),
        TEXT_INIT("»"), TEXT_INIT("/"),  TEXT_INIT("-"), TEXT_INIT("–"), TEXT_INIT("…"), TEXT_INIT("’")};
    for (size_t i = 0; i < COUNT_OF(TRIMMED); i++) {
        bool is_trimmed = true;
        if (text_starts(word, TRIMMED[i]))
            word = text_from_offset(word, TRIMMED[i].len);
        else if (text_ends(word, TRIMMED[i]))
            word = text_slice(word, 0, word.len - TRIMMED[i].len);
        else
            is_trimmed = false;
        if (is_trimmed)
            i = (size_t)-1;
    }
    return word;
}

static void count_word(struct layer_count *count, struct text word)
{
    size_t letters = 0, points = 0, strange = 0, vowels = 0, upper = 0, others = 0, beyond_ascii = 0;
    struct text bare = bare_word(word);
    for (struct text rest = bare; !text_is_empty(rest); points++) {
        int32_t point = text_next_point(&rest);
        bool is_letter = point_is_vietnamese(point);
        letters += is_letter;
        beyond_ascii += is_letter && point >= 0x80;
        vowels += is_letter && point_is_vowel(point);
        upper += is_letter && point_is_upper(point);
        strange += point_is_strange(point);
        others += !is_letter;
    }
    if (letters + strange == 0 || (points < 2 && strange > 0) || (others > strange && strange == 0))
        return; /* numbers, symbols of documents, addresses, bullets */
    count->words++;
    count->strange += strange > 0;
    count->marked += beyond_ascii > 0;
    bool is_item = bare.len < word.len && letters == 1; /* "b)" */
    count->no_vowel += strange == 0 && vowels == 0 && upper == 0 && !is_item;
    count->odd += strange == 0 && vowels > 0 && beyond_ascii > 0 && upper < letters && !syllable_is_vietnamese(bare);
}

static bool has_pair(const struct page *page, struct text pair)
{
    struct text first = pair, second;
    if (!text_split(&pair, ' ', &first))
        return false;
    second = pair;
    for (size_t i = 0; i < page->words.count; i++)
        if (fold_equal(bare_word(page->words.at[i].words), first) &&
            (text_is_empty(second) ||
             (i + 1 < page->words.count &&
              fold_equal(text_slice(page->words.at[i + 1].words, 0, second.len), text_slice(second, 0, second.len)))))
            return true;
    return false;
}

static bool is_stamp(const struct page *page)
{
    for (size_t i = 0; i < COUNT_OF(STAMPS); i++)
        if (has_pair(page, STAMPS[i]))
            return true;
    return false;
}

static bool exceeds(size_t part, size_t whole, size_t percent)
{
    return part * 100 > whole * percent;
}

enum text_layer text_layer_judge(const struct page *page)
{
    struct layer_count count = {0};
    for (size_t i = 0; i < page->words.count; i++)
        count_word(&count, page->words.at[i].words);
    if (count.words == 0 && page->picture_share < SOME_PICTURE)
        return page->words.count == 0 ? TEXT_LAYER_ABSENT : TEXT_LAYER_GOOD;
    bool is_bare = count.words == 0 || (page->picture_share >= MOSTLY_PICTURE &&
                                        (count.words < FEW_WORDS || (count.words < STAMP_WORDS && is_stamp(page))));
    if (is_bare)
        return TEXT_LAYER_WORTHLESS;
    if (count.words < WORDS_TO_JUDGE)
        return TEXT_LAYER_GOOD;
    bool is_broken = exceeds(count.strange, count.words, STRANGE_PERCENT) ||
                     exceeds(count.no_vowel, count.words, NO_VOWEL_PERCENT) ||
                     exceeds(count.odd, count.words, ODD_PERCENT);
    bool is_poor = page->picture_share >= PAGE_PICTURE &&
                   (!exceeds(count.marked, count.words, MARKED_PERCENT) ||
                    exceeds(count.strange + count.no_vowel + count.odd, count.words, POOR_PERCENT));
    return is_broken || is_poor ? TEXT_LAYER_WORTHLESS : TEXT_LAYER_GOOD;
}

bool text_layer_calls_for_recognition(const struct page_list *pages)
{
    size_t absent = 0;
    for (size_t i = 0; i < pages->count; i++) {
        enum text_layer layer = text_layer_judge(&pages->at[i]);
        if (layer == TEXT_LAYER_WORTHLESS)
            return true;
        absent += layer == TEXT_LAYER_ABSENT;
    }
    return absent == pages->count;
}
