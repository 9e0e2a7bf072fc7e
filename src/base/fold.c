#include "base/fold.h"

#include <utf8proc.h>

#include "base/arena.h"
#include "base/buffer.h"
#include "base/utf8.h"

/* Vietnamese vowels, one row a letter: without tone, then grave, hook above, tilde, acute, dot below: the order
 * of tones in Vietnamese dictionaries. */
#define VOWELS(ROW)                                                                                                    \
    ROW(0, 'a', 0xE0, 0x1EA3, 0xE3, 0xE1, 0x1EA1)                                                                      \
    ROW(1, 0x103, 0x1EB1, 0x1EB3, 0x1EB5, 0x1EAF, 0x1EB7)                                                              \
    ROW(2, 0xE2, 0x1EA7, 0x1EA9, 0x1EAB, 0x1EA5, 0x1EAD)                                                               \
    ROW(3, 'e', 0xE8, 0x1EBB, 0x1EBD, 0xE9, 0x1EB9)                                                                    \
    ROW(4, 0xEA, 0x1EC1, 0x1EC3, 0x1EC5, 0x1EBF, 0x1EC7)                                                               \
    ROW(5, 'i', 0xEC, 0x1EC9, 0x129, 0xED, 0x1ECB)                                                                     \
    ROW(6, 'o', 0xF2, 0x1ECF, 0xF5, 0xF3, 0x1ECD)                                                                      \
    ROW(7, 0xF4, 0x1ED3, 0x1ED5, 0x1ED7, 0x1ED1, 0x1ED9)                                                               \
    ROW(8, 0x1A1, 0x1EDD, 0x1EDF, 0x1EE1, 0x1EDB, 0x1EE3)                                                              \
    ROW(9, 'u', 0xF9, 0x1EE7, 0x169, 0xFA, 0x1EE5)                                                                     \
    ROW(10, 0x1B0, 0x1EEB, 0x1EED, 0x1EEF, 0x1EE9, 0x1EF1)                                                             \
    ROW(11, 'y', 0x1EF3, 0x1EF7, 0x1EF9, 0xFD, 0x1EF5)

enum { VOWELS = 12, TONES = 6, LAST_VOWEL = 0x1EF9 };

static const int32_t vowels[VOWELS][TONES] = {
#define ROW(row, level, grave, hook, tilde, acute, dot) [row] = {level, grave, hook, tilde, acute, dot},
    VOWELS(ROW)
#undef ROW
};

static const char vowel_bases[VOWELS + 1] = "aaaeeiooouuy";

/* The other way: by the letter, one more than its place in the rows; 0 for what is no vowel. */
static const unsigned char vowel_places[LAST_VOWEL + 1] = {
#define PLACE(row, tone) (row) * TONES + (tone) + 1
#define ROW(row, level, grave, hook, tilde, acute, dot)                                                                \
    [level] = PLACE(row, 0), [grave] = PLACE(row, 1), [hook] = PLACE(row, 2), [tilde] = PLACE(row, 3),                 \
    [acute] = PLACE(row, 4), [dot] = PLACE(row, 5),
    VOWELS(ROW)
#undef ROW
};

struct place {
    int row, tone;
};

/* The row and tone of a lower-case letter; row -1 when it is no vowel. */
static struct place vowel_place(int32_t point)
{
    int place = point >= 0 && point <= LAST_VOWEL ? vowel_places[point] - 1 : -1;
    return place < 0 ? (struct place){-1, 0} : (struct place){place / TONES, place % TONES};
}

int32_t point_lower(int32_t point)
{
    if (point < 0x80)
        return point >= 'A' && point <= 'Z' ? point + ('a' - 'A') : point;
    if (point >= 0x1EA0 && point <= LAST_VOWEL)
        return point | 1;
    if (point <= LAST_VOWEL && vowel_places[point])
        return point;
    return utf8proc_tolower(point);
}

/* Upper case in, lower-case base out, but for a letter that is not Vietnamese: that is left as it is. */
int32_t point_base(int32_t point)
{
    if (point < 0x80)
        return point;
    int32_t lower = point_lower(point);
    if (lower == 0x111)
        return lower == point ? 'd' : 'D';
    int row = vowel_place(lower).row;
    if (row < 0)
        return point;
    return lower == point ? vowel_bases[row] : vowel_bases[row] - ('a' - 'A');
}

/* The pairs whose mark has an old and a new place: "òa" → "oà" … by which vowel the mark stands on. The newer
 * schools write hoà, khoẻ, thuỷ; official papers mostly hòa, khỏe, thủy: that is the form folded to. */
static bool tone_moves(int32_t first_base, int32_t second_base)
{
    return (first_base == 'o' && (second_base == 'a' || second_base == 'e')) ||
           (first_base == 'u' && second_base == 'y');
}

/* Reads one lower-case point of `rest`, with the mark of an open "oà" moved to its first vowel. `pending` holds the
 * second vowel of such a pair. */
struct folder {
    struct text rest;
    int32_t before;  /* the point before, to leave "quý" alone */
    int32_t pending; /* 0 for none */
};

static int32_t fold_next(struct folder *folder)
{
    if (folder->pending) {
        int32_t point = folder->pending;
        folder->pending = 0;
        return folder->before = point;
    }
    int32_t point = point_lower(text_next_point(&folder->rest));
    if ((point == 'o' || point == 'u') && folder->rest.len > 0 && !(point == 'u' && folder->before == 'q')) {
        struct text after = folder->rest;
        int32_t second = point_lower(text_next_point(&after));
        struct place place = second < 0x80 ? (struct place){-1, 0} : vowel_place(second);
        int32_t third = after.len > 0 ? text_next_point(&after) : ' ';
        if (place.row >= 0 && place.tone > 0 && !point_is_letter(third) && tone_moves(point, vowels[place.row][0])) {
            text_next_point(&folder->rest);
            folder->pending = vowels[place.row][0];
            return folder->before = vowels[vowel_place(point).row][place.tone];
        }
    }
    return folder->before = point;
}

static bool is_plain_ascii_lower(struct text text)
{
    for (size_t i = 0; i < text.len; i++)
        if ((unsigned char)text.at[i] >= 0x80 || (text.at[i] >= 'A' && text.at[i] <= 'Z'))
            return false;
    return true;
}

struct text fold_case(struct arena *arena, struct text text)
{
    if (is_plain_ascii_lower(text))
        return text;
    struct buffer folded = buffer_open(arena, 2 * text.len + 4);
    struct folder folder = {.rest = text};
    while (folder.rest.len > 0 || folder.pending)
        buffer_add_point(&folded, fold_next(&folder));
    return buffer_text(&folded);
}

struct text fold_marks(struct arena *arena, struct text text)
{
    if (is_plain_ascii_lower(text))
        return text;
    struct buffer folded = buffer_open(arena, text.len + 4);
    while (text.len > 0)
        buffer_add_point(&folded, point_base(point_lower(text_next_point(&text))));
    return buffer_text(&folded);
}

struct text upper_case(struct arena *arena, struct text text)
{
    struct buffer upper = buffer_open(arena, 2 * text.len + LONGEST_POINT_BYTES);
    while (text.len > 0)
        buffer_add_point(&upper, utf8proc_toupper(text_next_point(&text)));
    return buffer_text(&upper);
}

/* Adds one point where there is room for any. */
static bool put_point(int32_t point, char *to, size_t room, size_t *len)
{
    if (room - *len < LONGEST_POINT_BYTES)
        return false;
    if (point < 0x80)
        to[(*len)++] = (char)point;
    else
        *len += utf8_encode(point, to + *len);
    return true;
}

size_t fold_case_to(struct text word, char *to, size_t room)
{
    struct folder folder = {.rest = word};
    size_t len = 0;
    while ((folder.rest.len > 0 || folder.pending) && put_point(fold_next(&folder), to, room, &len))
        continue;
    return len;
}

size_t fold_marks_to(struct text word, char *to, size_t room)
{
    size_t len = 0;
    while (word.len > 0 && put_point(point_base(point_lower(text_next_point(&word))), to, room, &len))
        continue;
    return len;
}

/* Whether plain letters at the start tell two texts apart; most that are compared differ there. */
static bool begins_otherwise(struct text a, struct text b)
{
    unsigned char first = a.len ? (unsigned char)a.at[0] : 0, second = b.len ? (unsigned char)b.at[0] : 0;
    return first < 0x80 && second < 0x80 && point_lower(first) != point_lower(second);
}

bool fold_equal(struct text a, struct text b)
{
    if (begins_otherwise(a, b))
        return false;
    struct folder left = {.rest = a}, right = {.rest = b};
    for (;;) {
        bool left_ends = left.rest.len == 0 && !left.pending, right_ends = right.rest.len == 0 && !right.pending;
        if (left_ends || right_ends)
            return left_ends && right_ends;
        if (fold_next(&left) != fold_next(&right))
            return false;
    }
}
