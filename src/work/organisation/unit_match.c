#include "work/organisation/unit_match_room.h"

#include "base/fold.h"
#include "base/list.h"
#include "extract/names.h"
#include "model/unit_name.h"

/* Longer ones first, so that "phó chủ tịch" is taken before "chủ tịch". */
static const struct text titles[] = {
#define UNIT_TITLE(words) TEXT_INIT(words),
#include "work/organisation/unit-collectives.def"
#include "extract/unit-titles.def"
#undef UNIT_TITLE
};

bool key_takes(struct text *key, struct text start)
{
    if (!text_starts(*key, start) || (key->len > start.len && key->at[start.len] != ' '))
        return false;
    *key = text_from_offset(*key, key->len > start.len ? start.len + 1 : start.len);
    return true;
}

/* Takes a space and `end` off the end of a key that has more before it. */
static bool key_drops(struct text *key, struct text end)
{
    if (end.len == 0 || !text_ends(*key, end) || key->len <= end.len + 1 || key->at[key->len - end.len - 1] != ' ')
        return false;
    *key = text_slice(*key, 0, key->len - end.len - 1);
    return true;
}

/* "sổ công việc phường sông trí" gives "phường" and "sông trí". */
static void read_body(struct unit_matcher *matcher, struct text book_key)
{
    for (struct text rest = book_key; rest.len > 0;) {
        size_t len = 0, space;
        enum unit_type type = unit_type_starting(rest, &len);
        if (type != UNIT_ORGAN && len < rest.len) {
            matcher->type = unit_type_words(type);
            matcher->place = text_from_offset(rest, len);
            return;
        }
        space = text_find_byte(rest, ' ');
        rest = space == TEXT_NOT_FOUND ? TEXT_NONE : text_from_offset(rest, space + 1);
    }
}

static struct text join(struct arena *arena, struct text one, struct text other)
{
    const struct text parts[] = {one, other};
    return one.len && other.len ? text_join(arena, parts, COUNT_OF(parts), TEXT(" ")) : one.len ? one : other;
}

static void add_form(struct arena *arena, struct unit_matcher *matcher, struct text key, const struct unit_line *unit)
{
    for (size_t i = 0; i < matcher->forms.count; i++)
        if (matcher->forms.at[i].unit == unit && text_equal(matcher->forms.at[i].key, key))
            return;
    if (key.len > 0)
        LIST_ADD(arena, &matcher->forms, ((struct unit_form){key, unit}));
}

/* Adds the ways to write a unit whose name without the body's is `base`: alone, with the type of the body, with all of
 * its name. */
static void add_forms(struct arena *arena, struct unit_matcher *matcher, struct text base, const struct unit_line *unit)
{
    struct text with_type = base;
    key_drops(&with_type, matcher->type);
    with_type = join(arena, with_type, matcher->type);
    add_form(arena, matcher, base, unit);
    add_form(arena, matcher, with_type, unit);
    add_form(arena, matcher, join(arena, with_type, matcher->place), unit);
}

static struct text base_of(const struct unit_matcher *matcher, struct text key)
{
    if (key_drops(&key, matcher->place))
        key_drops(&key, matcher->type);
    return key;
}

static struct text base_of_unit(const struct unit_matcher *matcher, const struct unit_line *unit)
{
    for (size_t i = 0; i < matcher->names.count; i++)
        if (matcher->names.at[i].unit == unit)
            return matcher->names.at[i].key;
    return TEXT_NONE;
}

/* "Ban Văn hóa của Hội đồng nhân dân phường", "Phòng Kinh tế thuộc UBND phường". */
static void add_forms_below(struct arena *arena, struct unit_matcher *matcher, const struct unit_line *unit)
{
    static const struct text joints[] = {TEXT_INIT(""), TEXT_INIT("của"), TEXT_INIT("thuộc")};
    const struct unit_line *above = unit_lines_get(matcher->units, unit->record.parent);
    struct text base = base_of_unit(matcher, unit), above_base = above ? base_of_unit(matcher, above) : TEXT_NONE;
    for (size_t i = 0; above_base.len > 0 && i < COUNT_OF(joints); i++)
        add_forms(arena, matcher, join(arena, join(arena, base, joints[i]), above_base), unit);
}

struct unit_matcher *unit_matcher_of(struct arena *arena, const struct unit_lines *units, struct text book, int32_t day)
{
    struct unit_matcher *matcher = arena_new(arena, struct unit_matcher);
    matcher->units = units;
    read_body(matcher, unit_key_of(arena, book));
    for (size_t i = 0; i < units->count; i++) {
        const struct unit_line *unit = &units->at[i];
        if (!unit_line_stands(unit, day))
            continue;
        struct text key = unit_key_of(arena, unit->name);
        LIST_ADD(arena, &matcher->names, ((struct unit_form){base_of(matcher, key), unit}));
        add_form(arena, matcher, key, unit);
    }
    for (size_t i = 0; i < matcher->names.count; i++) {
        const struct unit_line *unit = matcher->names.at[i].unit;
        struct text base = matcher->names.at[i].key;
        add_forms(arena, matcher, base, unit);
        if (key_takes(&base, TEXT("cơ quan")))
            add_forms(arena, matcher, base, unit);
        add_forms_below(arena, matcher, unit);
        if (unit->head.len > 0)
            add_forms(arena, matcher, base_of(matcher, unit_key_of(arena, unit->head)), unit);
    }
    return matcher;
}

/* Written with its marks before one written without. */
const struct unit_line *unit_match_one(const struct unit_matcher *matcher, struct text key)
{
    const struct unit_line *found[2] = {NULL, NULL};
    bool is_open[2] = {false, false}; /* several are called so */
    for (size_t i = 0; i < matcher->forms.count; i++) {
        const struct unit_form *form = &matcher->forms.at[i];
        bool is_exact;
        if (!unit_key_matches(form->key, key, &is_exact))
            continue;
        is_open[is_exact] |= found[is_exact] && found[is_exact] != form->unit;
        found[is_exact] = form->unit;
    }
    if (found[true])
        return is_open[true] ? NULL : found[true];
    return is_open[false] ? NULL : found[false];
}

static bool drop_title(struct text *key)
{
    for (size_t i = 0; i < COUNT_OF(titles); i++)
        if (key->len > titles[i].len && key_takes(key, titles[i]))
            return true;
    return false;
}

static size_t count_words(struct text key)
{
    struct text word;
    size_t count = 0;
    while (text_split(&key, ' ', &word))
        count++;
    return count;
}

static size_t count_shared(struct text one, struct text other)
{
    struct text word, rest, candidate;
    size_t count = 0;
    while (text_split(&one, ' ', &word)) {
        rest = other;
        while (text_split(&rest, ' ', &candidate))
            if (text_equal(word, candidate)) {
                count++;
                break;
            }
    }
    return count;
}

/* Twice the share of words in common, in percent. */
static size_t likeness(struct arena *arena, struct text one, struct text other)
{
    SCRATCH(scratch, arena);
    struct text plain = fold_marks(scratch, one), other_plain = fold_marks(scratch, other);
    return 200 * count_shared(plain, other_plain) / (count_words(plain) + count_words(other_plain));
}

/* The units that share most words with a key, and at least two in five. */
static void find_nearest(const struct unit_matcher *matcher, struct arena *arena, struct text key,
                         struct unit_match *match)
{
    enum { LEAST_LIKENESS = 40 };
    size_t scores[MOST_NEAREST] = {0};
    for (size_t i = 0; i < matcher->names.count; i++) {
        size_t score = likeness(arena, matcher->names.at[i].key, key), place = match->nearest_count;
        if (score < LEAST_LIKENESS)
            continue;
        while (place > 0 && scores[place - 1] < score)
            place--;
        for (size_t last = MOST_NEAREST - 1; last > place; last--) {
            scores[last] = scores[last - 1];
            match->nearest[last] = match->nearest[last - 1];
        }
        if (place == MOST_NEAREST)
            continue;
        scores[place] = score;
        match->nearest[place] = matcher->names.at[i].unit;
        match->nearest_count += match->nearest_count < MOST_NEAREST;
    }
}

struct unit_match unit_match(const struct unit_matcher *matcher, struct arena *arena, struct text name)
{
    struct text key = unit_key_of(arena, name), rest = key;
    struct unit_match match = {0};
    struct matched_units units = {0};
    do {
        const struct unit_line *unit = unit_match_one(matcher, rest);
        match.is_group |= !unit && unit_match_group(matcher, arena, rest, &units);
        if (unit)
            LIST_ADD(arena, &units, unit);
    } while (units.count == 0 && drop_title(&rest));
    match.is_group |= units.count == 0 && name_is_group(name);
    match.units = units.at;
    match.count = units.count;
    if (units.count == 0 && !match.is_group)
        find_nearest(matcher, arena, base_of(matcher, key), &match);
    return match;
}

const struct unit_line *unit_match_issuer(const struct unit_matcher *matcher, struct arena *arena,
                                          struct text authority)
{
    struct text rest = unit_key_of(arena, authority), word;
    while (rest.len > 0) {
        size_t len;
        const struct unit_line *unit = unit_type_starting(rest, &len) == UNIT_ORGAN ? unit_match_one(matcher, rest)
                                                                                    : NULL;
        if (unit)
            return unit->record.is_outside ? NULL : unit;
        text_split(&rest, ' ', &word);
    }
    return NULL;
}
