#include "model/unit_name.h"

#include "base/buffer.h"
#include "base/fold.h"
#include "base/list.h"

static const struct {
    struct text words, meaning;
} abbreviations[] = {
#define UNIT_ABBREVIATION(words, meaning) {TEXT_INIT(words), TEXT_INIT(meaning)},
#include "model/unit-abbreviations.def"
#undef UNIT_ABBREVIATION
};

static const struct text type_words[] = {
    TEXT_INIT(""),
#define UNIT_TYPE(name, words) TEXT_INIT(words),
#include "model/unit-types.def"
#undef UNIT_TYPE
};

/* The longest abbreviation, in bytes; a longer word is none. */
enum { ABBREVIATION_BYTES = 8, GROWTH = 6 };

static struct text written_out(struct text word)
{
    if (word.len > ABBREVIATION_BYTES)
        return word;
    for (size_t i = 0; i < COUNT_OF(abbreviations); i++)
        if (text_equal(abbreviations[i].words, word))
            return abbreviations[i].meaning;
    return word;
}

static bool is_word_point(int32_t point)
{
    return point_is_letter(point) || (point >= '0' && point <= '9');
}

/* Takes the next word off `rest`; false at the end. */
static bool take_word(struct text *rest, struct text *word)
{
    struct text after = *rest;
    while (rest->len > 0 && !is_word_point(text_next_point(&after)))
        *rest = after;
    if (rest->len == 0)
        return false;
    *word = *rest;
    for (after = *rest; after.len > 0 && is_word_point(text_next_point(&after));)
        *rest = after;
    word->len -= rest->len;
    return true;
}

struct unit_words unit_words_of(struct arena *arena, struct text text)
{
    struct unit_words words = {0};
    SCRATCH(scratch, arena);
    struct buffer key = buffer_open(arena, GROWTH * text.len + 1);
    struct text rest = text, word;
    while (take_word(&rest, &word)) {
        struct unit_word added = {.source = (size_t)(word.at - text.at)};
        if (key.len > 0)
            buffer_add_byte(&key, ' ');
        added.span.start = key.len;
        buffer_add(&key, written_out(fold_case(scratch, word)));
        added.span.end = key.len;
        LIST_ADD(arena, &words, added);
    }
    words.key = buffer_text(&key);
    return words;
}

struct text unit_key_of(struct arena *arena, struct text text)
{
    struct buffer key = buffer_open(arena, GROWTH * text.len + 1);
    struct text rest = text, word;
    while (take_word(&rest, &word)) {
        if (key.len > 0)
            buffer_add_byte(&key, ' ');
        buffer_add(&key, written_out(fold_case(arena, word)));
    }
    return buffer_text(&key);
}

struct text unit_words_slice(const struct unit_words *words, size_t first, size_t end)
{
    if (first >= end || end > words->count)
        return TEXT_NONE;
    return text_slice(words->key, words->at[first].span.start, words->at[end - 1].span.end);
}

enum unit_type unit_type_starting(struct text key, size_t *len)
{
    for (size_t i = 1; i < COUNT_OF(type_words); i++) {
        size_t end = type_words[i].len;
        if (!text_starts(key, type_words[i]) || (key.len > end && key.at[end] != ' '))
            continue;
        *len = key.len > end ? end + 1 : end;
        return (enum unit_type)i;
    }
    *len = 0;
    return UNIT_ORGAN;
}

struct text unit_type_words(enum unit_type type)
{
    return type_words[type];
}

static bool is_without_marks(struct text word)
{
    for (size_t i = 0; i < word.len; i++)
        if ((unsigned char)word.at[i] >= 0x80)
            return false;
    return true;
}

static bool bases_equal(struct text a, struct text b)
{
    while (a.len > 0 && b.len > 0)
        if (point_base(text_next_point(&a)) != point_base(text_next_point(&b)))
            return false;
    return a.len == b.len;
}

bool unit_key_matches(struct text key, struct text name, bool *is_exact)
{
    bool exact = true;
    struct text of_key, of_name;
    while (text_split(&key, ' ', &of_key)) {
        if (!text_split(&name, ' ', &of_name))
            return false;
        if (text_equal(of_key, of_name))
            continue;
        if (!is_without_marks(of_name) || !bases_equal(of_key, of_name))
            return false;
        exact = false;
    }
    *is_exact = exact;
    return name.len == 0;
}

uint32_t unit_key_hash(struct text key)
{
    uint32_t hash = 2166136261U; /* FNV-1a */
    while (key.len > 0)
        hash = (hash ^ (uint32_t)point_base(text_next_point(&key))) * 16777619U;
    return hash;
}
