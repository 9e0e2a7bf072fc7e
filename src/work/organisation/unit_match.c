#include "work/organisation/unit_match_room.h"

#include "base/fold.h"
#include "base/list.h"
#include "extract/name/names.h"
#include "model/unit_name.h"

/* Longer ones first, so that "phó chủ tịch" is taken before "chủ tịch". */
static const struct text titles[] = {
#define UNIT_TITLE(words) TEXT_INIT(words),
#include "extract/place/unit-titles.def"
#include "work/organisation/unit-collectives.def"
#undef UNIT_TITLE
};

/* By their full names, what they are called every day. */
static const struct {
    struct text name, daily;
} daily_names[] = {
#define UNIT_DAILY_NAME(name, daily) {TEXT_INIT(name), TEXT_INIT(daily)},
#include "work/organisation/unit-daily-names.def"
#undef UNIT_DAILY_NAME
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

static void add_form(struct arena *arena, struct unit_matcher *matcher, struct text key, const struct unit_form *name)
{
    for (size_t i = 0; i < matcher->forms.count; i++)
        if (matcher->forms.at[i].form == name->form && text_equal(matcher->forms.at[i].key, key))
            return;
    if (key.len > 0)
        LIST_ADD(arena, &matcher->forms, ((struct unit_form){key, name->unit, name->form}));
}

/* Adds the ways to write a unit whose name without the body's is `base`: alone, with the type of the body, with all of
 * its name. */
static void add_forms(struct arena *arena, struct unit_matcher *matcher, struct text base, const struct unit_form *name)
{
    struct text with_type = base;
    key_drops(&with_type, matcher->type);
    with_type = join(arena, with_type, matcher->type);
    add_form(arena, matcher, base, name);
    add_form(arena, matcher, with_type, name);
    add_form(arena, matcher, join(arena, with_type, matcher->place), name);
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
static void add_forms_below(struct arena *arena, struct unit_matcher *matcher, const struct unit_form *name)
{
    static const struct text joints[] = {TEXT_INIT(""), TEXT_INIT("của"), TEXT_INIT("thuộc")};
    const struct unit_line *above = unit_lines_present(matcher->units, name->form->record.parent);
    struct text base = name->key, above_base = above ? base_of_unit(matcher, above) : TEXT_NONE;
    for (size_t i = 0; above_base.len > 0 && i < COUNT_OF(joints); i++)
        add_forms(arena, matcher, join(arena, join(arena, base, joints[i]), above_base), name);
}

/* What a form is called, among those of today or those of before. One that ended with nobody in its place means
 * nothing. */
static void add_name(struct arena *arena, struct unit_matcher *matcher, const struct unit_line *form)
{
    struct unit_form name = {.unit = unit_lines_present(matcher->units, form->record.number), .form = form};
    if (!name.unit)
        return;
    struct text key = unit_key_of(arena, form->name);
    name.key = base_of(matcher, key);
    if (form->record.until == NO_DAY)
        LIST_ADD(arena, &matcher->names, name);
    else
        LIST_ADD(arena, &matcher->former, name);
    add_form(arena, matcher, key, &name);
}

static bool is_name(const struct unit_matcher *matcher, struct text key)
{
    bool is_one = false;
    for (size_t i = 0; !is_one && i < matcher->names.count; i++)
        is_one = text_equal(matcher->names.at[i].key, key);
    return is_one;
}

static void add_daily_forms(struct arena *arena, struct unit_matcher *matcher, struct text base,
                            const struct unit_form *name)
{
    for (size_t i = 0; i < COUNT_OF(daily_names); i++)
        if (text_equal(base, daily_names[i].name) && !is_name(matcher, daily_names[i].daily))
            add_forms(arena, matcher, daily_names[i].daily, name);
}

static void write_out(struct arena *arena, struct unit_matcher *matcher, const struct unit_form *name)
{
    struct text base = name->key, head = name->form->head;
    add_forms(arena, matcher, base, name);
    add_daily_forms(arena, matcher, base, name);
    if (key_takes(&base, TEXT("cơ quan")))
        add_forms(arena, matcher, base, name);
    add_forms_below(arena, matcher, name);
    if (head.len > 0)
        add_forms(arena, matcher, base_of(matcher, unit_key_of(arena, head)), name);
}

struct unit_matcher *unit_matcher_of(struct arena *arena, const struct unit_lines *units,
                                     const struct unit_lines *forms, struct text body)
{
    struct unit_matcher *matcher = arena_new(arena, struct unit_matcher);
    matcher->units = units;
    read_body(matcher, unit_key_of(arena, body));
    for (size_t i = 0; i < forms->count; i++)
        add_name(arena, matcher, &forms->at[i]);
    for (size_t i = 0; i < matcher->names.count; i++)
        write_out(arena, matcher, &matcher->names.at[i]);
    for (size_t i = 0; i < matcher->former.count; i++)
        write_out(arena, matcher, &matcher->former.at[i]);
    return matcher;
}

static bool has_tier(const struct unit_lines *units, enum unit_tier tier)
{
    for (size_t i = 0; i < units->count; i++)
        if (units->at[i].record.parent == NO_NUMBER && units->at[i].record.tier == tier)
            return true;
    return false;
}

struct text unit_match_body(struct arena *arena, const struct unit_lines *units, struct text book, struct text issuer)
{
    struct unit_matcher named = {0}, issued = {0};
    read_body(&named, unit_key_of(arena, book));
    read_body(&issued, unit_key_of(arena, issuer));
    enum unit_type type = unit_type_starting(issued.type, &(size_t){0});
    bool is_province = type == UNIT_PROVINCE || type == UNIT_CITY;
    bool is_commune = type == UNIT_COMMUNE || type == UNIT_WARD || type == UNIT_SPECIAL_ZONE;
    bool is_own = (is_province && has_tier(units, TIER_PROVINCE)) || (is_commune && has_tier(units, TIER_COMMUNE));
    return named.place.len == 0 && is_own ? issuer : book;
}

/* How near a form is to a day: it stood then, it stands today, it stood once. */
enum nearness { ON_THE_DAY, TODAY, ONCE, NEARNESS_COUNT };

static enum nearness nearness_of(const struct unit_line *form, int32_t day)
{
    return day != NO_DAY && unit_line_stands(form, day) ? ON_THE_DAY : form->record.until == NO_DAY ? TODAY : ONCE;
}

/* Written with its marks before one written without; then the nearest to the day. */
const struct unit_form *unit_match_one(const struct unit_matcher *matcher, struct text key, int32_t day)
{
    const struct unit_form *found[2][NEARNESS_COUNT] = {{NULL}};
    bool is_open[2][NEARNESS_COUNT] = {{false}}; /* several are called so */
    for (size_t i = 0; i < matcher->forms.count; i++) {
        const struct unit_form *form = &matcher->forms.at[i];
        enum nearness nearness = nearness_of(form->form, day);
        bool is_exact;
        if (!unit_key_matches(form->key, key, &is_exact))
            continue;
        const struct unit_form **place = &found[!is_exact][nearness];
        is_open[!is_exact][nearness] |= *place && (*place)->unit != form->unit;
        *place = form;
    }
    for (size_t i = 0; i < COUNT_OF(found); i++)
        for (size_t j = 0; j < NEARNESS_COUNT; j++)
            if (found[i][j])
                return is_open[i][j] ? NULL : found[i][j];
    return NULL;
}

static bool drop_title(struct text *key)
{
    for (size_t i = 0; i < COUNT_OF(titles); i++)
        if (key->len > titles[i].len && key_takes(key, titles[i]))
            return true;
    return false;
}

void unit_matcher_issue(struct unit_matcher *matcher, const struct unit_line *issuer)
{
    matcher->is_issued = true;
    matcher->issuer = issuer;
}

struct unit_match unit_match(const struct unit_matcher *matcher, struct arena *arena, struct text name, int32_t day)
{
    struct text key = unit_key_of(arena, name), rest = key;
    struct unit_match match = {0};
    struct matched_units units = {0};
    do {
        const struct unit_form *form = unit_match_one(matcher, rest, day);
        match.is_group |= !form && unit_match_group(matcher, arena, rest, &units);
        if (!form)
            continue;
        LIST_ADD(arena, &units, form->unit);
        match.former = text_equal(form->form->name, form->unit->name) ? NULL : form->form;
    } while (units.count == 0 && drop_title(&rest));
    match.is_group |= units.count == 0 && name_is_group(name);
    match.units = units.at;
    match.count = units.count;
    if (units.count == 0 && !match.is_group)
        unit_match_nearest(matcher, arena, base_of(matcher, key), &match);
    return match;
}

const struct unit_line *unit_match_issuer(const struct unit_matcher *matcher, struct arena *arena,
                                          struct text authority, int32_t day)
{
    struct text rest = unit_key_of(arena, authority), word;
    while (rest.len > 0) {
        size_t len;
        const struct unit_form *form = unit_type_starting(rest, &len) == UNIT_ORGAN ? unit_match_one(matcher, rest, day)
                                                                                    : NULL;
        if (form)
            return form->unit->record.is_outside ? NULL : form->unit;
        text_split(&rest, ' ', &word);
    }
    return NULL;
}
