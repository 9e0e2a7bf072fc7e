#include "document/letters/syllable.h"

#include "base/fold.h"
#include "base/utf8.h"

enum { LONGEST_SYLLABLE = 8 };

/* Each vowel without a tone, then with the five tones. */
static const char *const VOWELS[] = {
    "aàảãáạ", "ăằẳẵắặ", "âầẩẫấậ", "eèẻẽéẹ", "êềểễếệ", "iìỉĩíị",
    "oòỏõóọ", "ôồổỗốộ", "ơờởỡớợ", "uùủũúụ", "ưừửữứự", "yỳỷỹýỵ",
};

static const char *const ONSETS[] = {"",  "b",  "c",   "ch", "d", "đ",  "g", "gh", "gi", "h", "k",  "kh", "l", "m",
                                     "n", "ng", "ngh", "nh", "p", "ph", "q", "r",  "s",  "t", "th", "tr", "v", "x"};

static const char *const NUCLEI[] = {
    "a",  "ă",  "â",   "e",   "ê",  "i",   "o",   "ô",   "ơ",   "u",   "ư",   "y",   "ai",  "ao",  "au",  "ay",
    "âu", "ây", "eo",  "êu",  "ia", "iê",  "iu",  "iêu", "oa",  "oai", "oao", "oay", "oă",  "oe",  "oeo", "oi",
    "ôi", "ơi", "oo",  "ua",  "uâ", "uây", "uê",  "ui",  "uô",  "uôi", "uơ",  "uy",  "uya", "uyê", "uyu", "ưa",
    "ưi", "ươ", "ươi", "ươu", "ưu", "yê",  "yêu", "uai", "uao", "uay", "uă",  "ue",  "ueo",
};

static const char *const CODAS[] = {"", "c", "ch", "m", "n", "ng", "nh", "p", "t"};

static bool is_in(struct text part, const char *const *list, size_t count)
{
    for (size_t i = 0; i < count; i++)
        if (text_equal(part, text_from(list[i])))
            return true;
    return false;
}

/* Finds the vowel that `point` is; its toneless form replaces it and `*tones` counts a tone. */
static bool take_vowel(int32_t *point, size_t *tones)
{
    for (size_t i = 0; i < COUNT_OF(VOWELS); i++) {
        struct text row = text_from(VOWELS[i]);
        int32_t plain = text_next_point(&row);
        bool has_tone = false;
        for (int32_t vowel = plain; vowel >= 0; vowel = text_next_point(&row)) {
            if (vowel == *point) {
                *point = plain;
                *tones += has_tone;
                return true;
            }
            has_tone = true;
        }
    }
    return false;
}

/* A word taken apart: small letters without tones, as UTF-8. */
struct parts {
    char letters[4 * LONGEST_SYLLABLE];
    size_t len, vowels_start, vowels_end, tones;
};

static bool take_apart(struct text word, struct parts *parts)
{
    bool had_vowel = false, is_over = false;
    size_t count = 0;
    for (int32_t point = text_next_point(&word); point >= 0; point = text_next_point(&word)) {
        int32_t letter = point_lower(point);
        bool is_vowel = take_vowel(&letter, &parts->tones);
        bool is_consonant = (letter >= 'a' && letter <= 'z') || letter == 0x0111;
        if (++count > LONGEST_SYLLABLE || (!is_vowel && !is_consonant) || (is_vowel && is_over))
            return false;
        if (is_vowel && !had_vowel)
            parts->vowels_start = parts->len;
        is_over = had_vowel && !is_vowel;
        had_vowel |= is_vowel;
        parts->len += utf8_encode(letter, parts->letters + parts->len);
        if (is_vowel)
            parts->vowels_end = parts->len;
    }
    return had_vowel && parts->tones <= 1;
}

bool syllable_is_vietnamese(struct text word)
{
    struct parts parts = {0};
    if (!take_apart(word, &parts))
        return false;
    struct text letters = {parts.letters, parts.len};
    struct text onset = text_slice(letters, 0, parts.vowels_start);
    struct text nucleus = text_slice(letters, parts.vowels_start, parts.vowels_end);
    struct text coda = text_from_offset(letters, parts.vowels_end);
    /* "gia", "giờ": the i belongs to the onset. */
    if (text_equal(onset, TEXT("g")) && nucleus.len > 1 && nucleus.at[0] == 'i' &&
        !is_in(nucleus, NUCLEI, COUNT_OF(NUCLEI)))
        nucleus = text_from_offset(nucleus, 1);
    return is_in(onset, ONSETS, COUNT_OF(ONSETS)) && is_in(nucleus, NUCLEI, COUNT_OF(NUCLEI)) &&
           is_in(coda, CODAS, COUNT_OF(CODAS));
}

static bool is_between_words(char byte)
{
    return byte >= 0 && !((byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z'));
}

bool syllable_next_word(struct text *rest, struct text *word)
{
    size_t start = 0;
    while (start < rest->len && is_between_words(rest->at[start]))
        start++;
    size_t end = start;
    while (end < rest->len && !is_between_words(rest->at[end]))
        end++;
    *word = text_slice(*rest, start, end);
    *rest = text_from_offset(*rest, end);
    return word->len > 0;
}
