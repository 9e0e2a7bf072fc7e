#include "extract/head/secrecy_letters.h"

#include "base/buffer.h"
#include "base/utf8.h"

/* Cyrillic and Greek letters in the shape of those that marks are written with. */
static const struct {
    int32_t point;
    char latin;
} LOOK_ALIKES[] = {{0x0410, 'A'}, {0x0415, 'E'}, {0x0406, 'I'}, {0x041C, 'M'}, {0x041E, 'O'}, {0x0422, 'T'},
                   {0x0423, 'Y'}, {0x04AE, 'Y'}, {0x0430, 'a'}, {0x0435, 'e'}, {0x0456, 'i'}, {0x043C, 'm'},
                   {0x043E, 'o'}, {0x0442, 't'}, {0x0443, 'y'}, {0x0391, 'A'}, {0x0395, 'E'}, {0x0399, 'I'},
                   {0x039C, 'M'}, {0x039F, 'O'}, {0x03A4, 'T'}, {0x03A5, 'Y'}, {0x03BF, 'o'}};

enum { FULL_WIDTH_FIRST = 0xFF01, FULL_WIDTH_LAST = 0xFF5E, ASCII_FIRST = '!' };

static int32_t latin_of(int32_t point)
{
    if (point >= FULL_WIDTH_FIRST && point <= FULL_WIDTH_LAST)
        return point - FULL_WIDTH_FIRST + ASCII_FIRST;
    for (size_t i = 0; i < COUNT_OF(LOOK_ALIKES); i++)
        if (LOOK_ALIKES[i].point == point)
            return LOOK_ALIKES[i].latin;
    return point;
}

/* Greek, Cyrillic and the full width are written with these first bytes; Vietnamese has none of them. */
static bool may_look_alike(struct text words)
{
    for (size_t i = 0; i < words.len; i++) {
        unsigned char byte = (unsigned char)words.at[i];
        if ((byte >= 0xCD && byte <= 0xD3) || byte == 0xEF)
            return true;
    }
    return false;
}

struct text letters_settle(struct arena *arena, struct text words)
{
    if (!may_look_alike(words))
        return words;
    struct buffer latin = buffer_open(arena, words.len + LONGEST_POINT_BYTES);
    while (words.len)
        buffer_add_point(&latin, latin_of(text_next_point(&words)));
    return utf8_compose(arena, buffer_text(&latin));
}

struct letters letters_of(struct text words)
{
    struct letters letters = {.len = 0};
    while (words.len) {
        const char *from = words.at;
        int32_t point = text_next_point(&words);
        size_t len = (size_t)(words.at - from);
        if (!point_is_letter(point) && !(point >= '0' && point <= '9'))
            continue;
        if (letters.len + len > LONGEST_LETTERS)
            return (struct letters){.len = 0};
        memcpy(letters.at + letters.len, from, len);
        letters.len += len;
    }
    return letters;
}

bool letters_follow(struct text words, struct text letters)
{
    size_t seen = 0;
    while (words.len && seen < letters.len) {
        int32_t letter = point_base(point_lower(text_next_point(&words)));
        if (letter == letters.at[seen])
            seen++;
        else if (point_is_letter(letter))
            seen = letter == letters.at[0];
    }
    return seen == letters.len;
}

struct letters letters_case_folded(const struct letters *letters)
{
    struct letters folded;
    folded.len = fold_case_to(letters_text(letters), folded.at, sizeof folded.at);
    return folded;
}

struct letters letters_without_marks(const struct letters *letters)
{
    struct letters bare;
    bare.len = fold_marks_to(letters_text(letters), bare.at, sizeof bare.at);
    return bare;
}

/* Whether the letters of `small`, with or without marks, are the next ones. */
static bool goes_on_with(struct text rest, struct text small)
{
    size_t at = 0;
    while (rest.len && at < small.len) {
        int32_t point = text_next_point(&rest);
        if (point_is_letter(point) && point_base(point_lower(point)) != small.at[at++])
            return false;
    }
    return at == small.len;
}

/* "MẬT" and its kin, "TOP SECRET". */
bool letters_may_spell_mark(struct text words)
{
    for (size_t i = 0; i < words.len; i++) {
        struct text rest = text_from_offset(words, i + 1);
        char small = (char)(words.at[i] | 0x20);
        if ((small == 'm' && goes_on_with(rest, TEXT("at"))) || (small == 's' && goes_on_with(rest, TEXT("ecret"))))
            return true;
        if (words.at[i] == '\\' && text_starts(rest, TEXT("u")))
            return true;
    }
    return may_look_alike(words);
}
