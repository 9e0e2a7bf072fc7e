/* Parts the units in a cell: the second half of sheet_units.h. */
#include "work/exchange/sheet_units.h"

#include "base/arena.h"
#include "base/fold.h"

/* Words that begin the name of a unit, without marks; those that "-" does not part may go on in a name: "Văn hóa - Xã
 * hội". */
static const struct {
    struct text words;
    bool is_parted_by_dash;
} unit_words[] = {
#define SHEET_UNIT_WORD(words, is_parted_by_dash) {TEXT_INIT(words), is_parted_by_dash},
#include "work/exchange/sheet-unit-words.def"
#undef SHEET_UNIT_WORD
};

static bool begins_with_word(struct text folded, struct text word)
{
    struct text rest = text_from_offset(folded, word.len);
    return text_starts(folded, word) && (rest.len == 0 || !point_is_letter((unsigned char)rest.at[0]));
}

/* Up to the next sign that can part units. */
static struct text first_part(struct text words)
{
    size_t end = 0;
    while (end < words.len && words.at[end] != ';' && words.at[end] != ',' && words.at[end] != '\n')
        end++;
    return text_trim(text_slice(words, 0, end));
}

/* "KTHT&ĐT": nothing but capitals. */
static bool is_all_capitals(struct text words)
{
    size_t capitals = 0;
    for (int32_t point; (point = text_next_point(&words)) >= 0;) {
        if (point_is_letter(point) && !point_is_upper(point))
            return false;
        capitals += point_is_upper(point);
    }
    return capitals > 1;
}

/* What stands before words that may begin a unit. */
enum before_unit { BEHIND_COMMA, BEHIND_DASH, IN_SECTION };

/* "Các phòng, ban" and "UBND các xã, phường" are one: a unit begins with a capital. A section may be all capitals and
 * no unit. */
static bool begins_unit(const struct sheet_units *units, struct text words, enum before_unit before)
{
    struct text name = text_trim(words), first = name;
    if (name.len == 0 || !point_is_upper(text_next_point(&first)))
        return false;
    struct text part = first_part(name);
    if ((before != IN_SECTION && is_all_capitals(part)) || sheet_units_know(units, part))
        return true;
    SCRATCH(scratch, units->arena);
    struct text folded = fold_marks(scratch, part);
    if (begins_with_word(folded, TEXT("xa hoi")))
        return false;
    for (size_t i = 0; i < COUNT_OF(unit_words); i++)
        if ((before != BEHIND_DASH || unit_words[i].is_parted_by_dash) && begins_with_word(folded, unit_words[i].words))
            return true;
    return false;
}

/* Where the first name in `words` ends, and how many bytes part it from the next one. */
static size_t name_end(const struct sheet_units *units, struct text words, size_t *gap)
{
    struct text dash = TEXT(" - ");
    for (size_t i = 0; i < words.len; i++) {
        char byte = words.at[i];
        struct text rest = text_from_offset(words, i);
        bool is_dash = text_starts(rest, dash) && begins_unit(units, text_from_offset(rest, dash.len), BEHIND_DASH);
        *gap = is_dash ? dash.len : 1;
        if (is_dash || byte == ';' || byte == '\n' ||
            (byte == ',' && begins_unit(units, text_from_offset(rest, 1), BEHIND_COMMA)))
            return i;
    }
    *gap = 0;
    return words.len;
}

/* Without "- ", "+ ", "• ", "1. ", "a) " before it and "," or "." behind it. */
static struct text bare_name(struct text name)
{
    struct text bullet = TEXT("\xe2\x80\xa2");
    name = text_trim(name);
    if (text_starts(name, bullet))
        name = text_from_offset(name, bullet.len);
    while (name.len > 0 && strchr("-+*", name.at[0]))
        name = text_trim(text_from_offset(name, 1));
    size_t mark = 0;
    while (mark < name.len && mark < 2 && point_is_letter((unsigned char)name.at[mark]) == false &&
           name.at[mark] >= '0' && name.at[mark] <= '9')
        mark++;
    if (mark > 0 && mark + 1 < name.len && strchr(".)", name.at[mark]))
        name = text_from_offset(name, mark + 1);
    name = text_trim(name);
    while (name.len > 0 && strchr(",.", name.at[name.len - 1]))
        name = text_trim(text_slice(name, 0, name.len - 1));
    return name;
}

bool sheet_units_next(const struct sheet_units *units, struct text *rest, struct text *name)
{
    *name = TEXT_NONE;
    if (sheet_units_know(units, text_trim(*rest))) {
        *name = text_trim(*rest);
        *rest = TEXT_NONE;
    }
    while (rest->len > 0 && text_is_empty(*name)) {
        size_t gap, end = name_end(units, *rest, &gap);
        *name = bare_name(text_slice(*rest, 0, end));
        *rest = text_from_offset(*rest, end + gap);
    }
    return !text_is_empty(*name);
}

/* Behind "I.", "1.", "A)" or "IV" and a space. */
static struct text behind_number(struct text words)
{
    size_t end = 0;
    while (end < words.len && end < 6 && strchr("IVXLC0123456789ABDE", words.at[end]))
        end++;
    if (end == 0 || end >= words.len || !strchr(".) -/", words.at[end]))
        return words;
    while (end < words.len && strchr(".) -/", words.at[end]))
        end++;
    return text_from_offset(words, end);
}

struct text sheet_units_of_section(const struct sheet_units *units, struct text words)
{
    struct text name = text_trim(behind_number(text_trim(words)));
    while (name.len > 0 && strchr(":.", name.at[name.len - 1]))
        name = text_slice(name, 0, name.len - 1);
    return begins_unit(units, name, IN_SECTION) && text_equal(first_part(name), name) ? name : TEXT_NONE;
}
