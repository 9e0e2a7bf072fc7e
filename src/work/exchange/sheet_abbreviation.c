#include "work/exchange/sheet_abbreviation.h"

#include "base/fold.h"

enum { MOST_WORDS = 32, WORD_BYTES = 48 };

struct short_word {
    char at[WORD_BYTES]; /* without marks, in lower case */
    size_t len;
    bool is_capitals;
};

struct short_words {
    struct short_word at[MOST_WORDS];
    size_t count;
};

static bool is_digit(int32_t point)
{
    return point >= '0' && point <= '9';
}

static bool is_word(const struct short_word *word, const char *words)
{
    return word->len == strlen(words) && memcmp(word->at, words, word->len) == 0;
}

static void add_word(struct short_words *words, struct text word, bool is_capitals)
{
    if (word.len == 0 || words->count == MOST_WORDS)
        return;
    struct short_word *added = &words->at[words->count];
    added->len = fold_marks_to(word, added->at, WORD_BYTES);
    added->is_capitals = is_capitals;
    words->count += !is_word(added, "va");
}

/* The words of a name: letters and digits, without what stands between them. */
static struct short_words words_of(struct text text)
{
    struct short_words words = {0};
    struct text rest = text;
    size_t start = 0, at = 0;
    bool is_capitals = true;
    for (int32_t point; (point = text_next_point(&rest)) >= 0; at = text.len - rest.len) {
        if (point_is_letter(point) || is_digit(point)) {
            is_capitals = is_capitals && (point_is_upper(point) || is_digit(point));
            continue;
        }
        add_word(&words, text_slice(text, start, at), is_capitals);
        start = text.len - rest.len;
        is_capitals = true;
    }
    add_word(&words, text_from_offset(text, start), is_capitals);
    return words;
}

/* Whether each letter of a word begins one of the next words of the name. */
static bool are_initials(const struct short_word *word, const struct short_words *name, size_t at)
{
    if (!word->is_capitals || at + word->len > name->count)
        return false;
    for (size_t i = 0; i < word->len; i++)
        if (name->at[at + i].at[0] != word->at[i])
            return false;
    return true;
}

static bool is_body(const struct short_word *word)
{
    return is_word(word, "xa") || is_word(word, "phuong") || is_word(word, "tinh");
}

/* Whether the words from `word` on are short for those of the name from `at` on. */
static bool is_short_from(const struct short_words *words, size_t word, const struct short_words *name, size_t at)
{
    if (word == words->count)
        return at == name->count || (at + 1 == name->count && is_body(&name->at[at]));
    const struct short_word *next = &words->at[word];
    if (at == name->count)
        return word + 1 == words->count && is_body(next);
    bool is_same = next->len == name->at[at].len && memcmp(next->at, name->at[at].at, next->len) == 0;
    return (is_same && is_short_from(words, word + 1, name, at + 1)) ||
           (are_initials(next, name, at) && is_short_from(words, word + 1, name, at + next->len));
}

bool sheet_is_short_for(struct text words, struct text name)
{
    enum { WORDS_OF_A_BARE_NAME = 2 };
    struct short_words split = words_of(words), full = words_of(name);
    bool may_lack_first = full.count > WORDS_OF_A_BARE_NAME &&
                          (is_word(&full.at[0], "phong") || is_word(&full.at[0], "ban"));
    return split.count > 0 &&
           (is_short_from(&split, 0, &full, 0) || (may_lack_first && is_short_from(&split, 0, &full, 1)));
}
