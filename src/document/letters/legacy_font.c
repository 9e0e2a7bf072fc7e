#include "document/letters/legacy_font.h"

#include "base/arena.h"
#include "base/buffer.h"
#include "base/fold.h"
#include "base/utf8.h"
#include "document/letters/syllable.h"

enum {
    TCVN3_FIRST = 0xA1,
    SYMBOL_FIRST = 0xF000, /* where Word puts the bytes of a font it takes for a picture font */
    SYMBOL_LAST = 0xF0FF,
    FEWEST_WORDS = 4
};

/* From byte A1 on. */
static const uint16_t TCVN3[] = {
    0x0102, 0x00C2, 0x00CA, 0x00D4, 0x01A0, 0x01AF, 0x0110,         /* A1: Ă Â Ê Ô Ơ Ư Đ */
    0x0103, 0x00E2, 0x00EA, 0x00F4, 0x01A1, 0x01B0, 0x0111,         /* A8: ă â ê ô ơ ư đ */
    0x1EB6, 0x0300, 0x0309, 0x0303, 0x0301, 0x0323,                 /* AF: Ặ and the five tones alone */
    0x00E0, 0x1EA3, 0x00E3, 0x00E1, 0x1EA1,                         /* B5: à ả ã á ạ */
    0x1EB2, 0x1EB1, 0x1EB3, 0x1EB5, 0x1EAF, 0x1EB4, 0x1EAE,         /* BA: Ẳ ằ ẳ ẵ ắ Ẵ Ắ */
    0x1EA6, 0x1EA8, 0x1EAA, 0x1EA4, 0x1EC0,                         /* C1: Ầ Ẩ Ẫ Ấ Ề */
    0x1EB7, 0x1EA7, 0x1EA9, 0x1EAB, 0x1EA5, 0x1EAD,                 /* C6: ặ ầ ẩ ẫ ấ ậ */
    0x00E8, 0x1EC2, 0x1EBB, 0x1EBD, 0x00E9, 0x1EB9,                 /* CC: è Ể ẻ ẽ é ẹ */
    0x1EC1, 0x1EC3, 0x1EC5, 0x1EBF, 0x1EC7,                         /* D2: ề ể ễ ế ệ */
    0x00EC, 0x1EC9, 0x1EC4, 0x1EBE, 0x1ED2, 0x0129, 0x00ED, 0x1ECB, /* D7: ì ỉ Ễ Ế Ồ ĩ í ị */
    0x00F2, 0x1ED4, 0x1ECF, 0x00F5, 0x00F3, 0x1ECD,                 /* DF: ò Ổ ỏ õ ó ọ */
    0x1ED3, 0x1ED5, 0x1ED7, 0x1ED1, 0x1ED9,                         /* E5: ồ ổ ỗ ố ộ */
    0x1EDD, 0x1EDF, 0x1EE1, 0x1EDB, 0x1EE3,                         /* EA: ờ ở ỡ ớ ợ */
    0x00F9, 0x1ED6, 0x1EE7, 0x0169, 0x00FA, 0x1EE5,                 /* EF: ù Ỗ ủ ũ ú ụ */
    0x1EEB, 0x1EED, 0x1EEF, 0x1EE9, 0x1EF1,                         /* F5: ừ ử ữ ứ ự */
    0x1EF3, 0x1EF7, 0x1EF9, 0x00FD, 0x1EF5, 0x1ED0,                 /* FA: ỳ ỷ ỹ ý ỵ Ố */
};
_Static_assert(COUNT_OF(TCVN3) == 0xFF - TCVN3_FIRST + 1, "one letter for each byte from A1 to FF");

enum {
    GRAVE = 0x0300,
    ACUTE = 0x0301,
    CIRCUMFLEX = 0x0302,
    TILDE = 0x0303,
    BREVE = 0x0306,
    HOOK = 0x0309,
    DOT = 0x0323
};

/* What VNI writes after a letter: a hat and a tone, either may be missing. */
struct vni_mark {
    uint16_t written, hat, tone;
};

static const struct vni_mark VNI_MARKS[] = {
    {0xF9, 0, ACUTE},         {0xF8, 0, GRAVE},          {0xFB, 0, HOOK},           {0xF5, 0, TILDE},
    {0xEF, 0, DOT},           {0xE2, CIRCUMFLEX, 0},     {0xE1, CIRCUMFLEX, ACUTE}, {0xE0, CIRCUMFLEX, GRAVE},
    {0xE5, CIRCUMFLEX, HOOK}, {0xE3, CIRCUMFLEX, TILDE}, {0xE4, CIRCUMFLEX, DOT},   {0xEA, BREVE, 0},
    {0xE9, BREVE, ACUTE},     {0xE8, BREVE, GRAVE},      {0xFA, BREVE, HOOK},       {0xFC, BREVE, TILDE},
    {0xEB, BREVE, DOT},
};

/* Small letters of VNI that stand alone. */
static const struct {
    uint16_t written, shown;
} VNI_LETTERS[] = {
    {0xF4, 0x01A1}, {0xF6, 0x01B0}, {0xF1, 0x0111}, {0xE6, 0x1EC9}, {0xF3, 0x0129}, {0xF2, 0x1ECB}, {0xEE, 0x1EF5},
}; /* ô ơ, ö ư, ñ đ, æ ỉ, ó ĩ, ò ị, î ỵ */

/* The capital of a Vietnamese letter. */
static int32_t capital_of(int32_t point)
{
    if ((point >= 'a' && point <= 'z') || (point >= 0xE0 && point <= 0xFE && point != 0xF7))
        return point - 0x20;
    bool is_extended = (point >= 0x1EA0 && point <= 0x1EF9) || point == 0x0103 || point == 0x0111 || point == 0x0129 ||
                       point == 0x0169 || point == 0x01A1;
    if (is_extended && point % 2 == 1)
        return point - 1;
    return point == 0x01B0 ? 0x01AF : point;
}

enum legacy_font legacy_font_of(struct text name)
{
    name = text_trim(name);
    if (name.len < 4)
        return LEGACY_NONE;
    if (fold_equal(text_slice(name, 0, 3), TEXT(".vn")))
        return text_ends(name, TEXT("H")) ? LEGACY_TCVN3_CAPITALS : LEGACY_TCVN3;
    return fold_equal(text_slice(name, 0, 4), TEXT("vni-")) ? LEGACY_VNI : LEGACY_NONE;
}

/* Letters that Windows-1252 does not have. */
static bool is_unicode_vietnamese(int32_t point)
{
    return (point >= 0x1EA0 && point <= 0x1EF9) || point == 0x01B0 || point == 0x01A1 || point == 0x0103 ||
           point == 0x0111 || point == 0x0110;
}

/* Somebody typed Unicode in a font of an old name. */
static bool has_unicode_vietnamese(struct text words)
{
    for (int32_t point = text_next_point(&words); point >= 0; point = text_next_point(&words))
        if (is_unicode_vietnamese(point))
            return true;
    return false;
}

/* Whether at least one in ten of the letters beyond ASCII is one that no font from before Unicode needs. */
static bool is_mostly_unicode(struct text words)
{
    size_t foreign = 0, vietnamese = 0;
    while (words.len) {
        if ((unsigned char)words.at[0] < 0x80) {
            words = text_from_offset(words, 1);
            continue;
        }
        foreign++;
        vietnamese += is_unicode_vietnamese(text_next_point(&words));
    }
    return vietnamese * 10 >= foreign;
}

static int32_t byte_of(int32_t point)
{
    return point >= SYMBOL_FIRST && point <= SYMBOL_LAST ? point - SYMBOL_FIRST : point;
}

static void convert_tcvn3(struct buffer *to, struct text words, bool in_capitals)
{
    for (int32_t point = text_next_point(&words); point >= 0; point = text_next_point(&words)) {
        int32_t byte = byte_of(point);
        if (byte >= TCVN3_FIRST && byte <= 0xFF)
            byte = TCVN3[byte - TCVN3_FIRST];
        buffer_add_point(to, in_capitals ? capital_of(byte) : byte);
    }
}

/* The marks that VNI writes as `point` after `letter` (small), or NULL. */
static const struct vni_mark *find_vni_mark(int32_t letter, int32_t point)
{
    const char *const takes_tone = "aeouy", *const takes_circumflex = "aeo";
    bool is_horned = letter == 0xF4 || letter == 0xF6;
    if (!is_horned && (letter <= 0 || letter > 'z' || !strchr(takes_tone, (int)letter)))
        return NULL;
    for (size_t i = 0; i < COUNT_OF(VNI_MARKS); i++) {
        const struct vni_mark *mark = &VNI_MARKS[i];
        if (mark->written != point)
            continue;
        bool fits = mark->hat == 0 || (mark->hat == BREVE && letter == 'a') ||
                    (mark->hat == CIRCUMFLEX && !is_horned && strchr(takes_circumflex, (int)letter));
        return fits ? mark : NULL;
    }
    return NULL;
}

static int32_t vni_letter(int32_t point)
{
    int32_t small = point_lower(point);
    for (size_t i = 0; i < COUNT_OF(VNI_LETTERS); i++)
        if (VNI_LETTERS[i].written == small)
            return point == small ? VNI_LETTERS[i].shown : capital_of(VNI_LETTERS[i].shown);
    return point;
}

static void convert_vni(struct buffer *to, struct text words)
{
    int32_t before = 0; /* the letter before, small, as written */
    for (int32_t point = text_next_point(&words); point >= 0; point = text_next_point(&words)) {
        int32_t byte = byte_of(point), small = point_lower(byte);
        const struct vni_mark *mark = find_vni_mark(before, small);
        if (mark && mark->hat)
            buffer_add_point(to, mark->hat);
        if (mark && mark->tone)
            buffer_add_point(to, mark->tone);
        if (!mark)
            buffer_add_point(to, vni_letter(byte));
        before = mark ? 0 : small;
    }
}

struct text legacy_font_convert(struct arena *arena, enum legacy_font font, struct text words)
{
    if (font == LEGACY_NONE || has_unicode_vietnamese(words))
        return words;
    struct buffer converted = buffer_open(arena, 4 * words.len + 4);
    if (font == LEGACY_VNI)
        convert_vni(&converted, words);
    else
        convert_tcvn3(&converted, words, font == LEGACY_TCVN3_CAPITALS);
    return utf8_compose(arena, buffer_text(&converted));
}

/* How many of the words that are not plain ASCII are Vietnamese when the font is `font`. */
static size_t count_vietnamese(struct arena *arena, enum legacy_font font, struct text words, size_t *marked_count)
{
    size_t good = 0;
    *marked_count = 0;
    for (struct text word; syllable_next_word(&words, &word);) {
        bool is_marked = false;
        for (size_t i = 0; i < word.len; i++)
            is_marked |= (unsigned char)word.at[i] >= 0x80;
        *marked_count += is_marked;
        if (is_marked)
            good += syllable_is_vietnamese(legacy_font_convert(arena, font, word));
    }
    return good;
}

enum legacy_font legacy_font_guess(struct arena *arena, struct text words)
{
    words = text_cut(words, LEGACY_GUESS_BYTES);
    if (is_mostly_unicode(words))
        return LEGACY_NONE;
    SCRATCH(scratch, arena);
    size_t marked, as_it_is = count_vietnamese(scratch, LEGACY_NONE, words, &marked);
    enum legacy_font best = LEGACY_NONE;
    size_t most = 0;
    for (enum legacy_font font = LEGACY_TCVN3; font <= LEGACY_VNI; font++) {
        size_t good = font == LEGACY_TCVN3_CAPITALS ? 0 : count_vietnamese(scratch, font, words, &marked);
        if (good > most) {
            most = good;
            best = font;
        }
    }
    bool is_clear = most >= FEWEST_WORDS && most * 10 >= marked * 7 && most >= 2 * as_it_is;
    return is_clear ? best : LEGACY_NONE;
}
