#include "work/organisation/unit_match_room.h"

#include "base/list.h"
#include "model/unit_name.h"

/*
 * unit_match_group.c: open groups: "UBND các xã, phường", "các phòng, ban, đơn vị trực thuộc".
 */

enum { MOST_KINDS = 12 };

enum reach { REACH_ANY, REACH_BODY, REACH_BRANCH };

struct kind_row {
    enum unit_branch branch; /* or BRANCH_NONE */
    struct text words;
    enum reach reach;
};

static const struct kind_row kinds[] = {
#define UNIT_GROUP(branch, words, reach) {BRANCH_##branch, TEXT_INIT(words), REACH_##reach},
#include "work/organisation/unit-groups.def"
#undef UNIT_GROUP
};

/* Words of a group that say nothing about who is in it. */
static const struct text fillers[] = {
    TEXT_INIT("và"),           TEXT_INIT("các"),        TEXT_INIT("cơ quan"), TEXT_INIT("đơn vị"),
    TEXT_INIT("địa phương"),   TEXT_INIT("liên quan"),  TEXT_INIT("có"),      TEXT_INIT("tham mưu"),
    TEXT_INIT("trên địa bàn"), TEXT_INIT("trong"),      TEXT_INIT("toàn"),    TEXT_INIT("khác"),
    TEXT_INIT("còn lại"),      TEXT_INIT("chuyên môn"), TEXT_INIT("tổ chức"), TEXT_INIT("bộ phận"),
};

/* Words after which a unit may stand that its members are below. */
static const struct text joints[] = {
    TEXT_INIT("giúp việc"),
    TEXT_INIT("trực thuộc"),
    TEXT_INIT("thuộc"),
    TEXT_INIT("của"),
};

/* A group taken apart: the organ that each of them has ("ủy ban nhân dân"), the types of territories, the kinds of
 * organs. */
struct group {
    struct text organ;
    struct text types[MOST_KINDS];
    const struct kind_row *kinds[MOST_KINDS];
    size_t type_count, kind_count;
    bool has_sectors;              /* "ngành": whatever is in charge of a field of work */
    const struct unit_line *above; /* the unit that they are below, or NULL */
};

static const struct kind_row *take_kind(struct text *key)
{
    for (size_t i = 0; i < COUNT_OF(kinds); i++)
        if (key_takes(key, kinds[i].words))
            return &kinds[i];
    return NULL;
}

static bool take_one_of(struct text *key, const struct text *words, size_t count)
{
    for (size_t i = 0; i < count; i++)
        if (key_takes(key, words[i]))
            return true;
    return false;
}

/* "giúp việc đảng ủy": all that is left names a unit. */
static bool take_above(const struct unit_matcher *matcher, struct text *key, struct group *group)
{
    struct text rest = *key;
    if (!take_one_of(&rest, joints, COUNT_OF(joints)))
        return false;
    const struct unit_form *above = unit_match_one(matcher, rest, NO_DAY);
    group->above = above ? above->unit : NULL;
    *key = group->above ? TEXT_NONE : rest;
    return true;
}

/* A type that no name follows: "phường" in "các xã phường", not in "các phường hải ninh". */
static bool take_type(struct text *key, struct text *type)
{
    size_t len = 0;
    enum unit_type found = unit_type_starting(*key, &len);
    if (found == UNIT_ORGAN)
        return false;
    *type = unit_type_words(found);
    return key_takes(key, *type);
}

/* Whether all words of a group are understood; what follows the first organ only narrows it down. */
static bool read_members(const struct unit_matcher *matcher, struct group *group, struct text rest)
{
    struct text type, word;
    while (rest.len > 0) {
        if (take_above(matcher, &rest, group))
            continue;
        const struct kind_row *kind = take_kind(&rest);
        if (kind) {
            if (group->kind_count < MOST_KINDS && group->organ.len == 0)
                group->kinds[group->kind_count++] = kind;
        } else if (take_type(&rest, &type)) {
            if (group->type_count < MOST_KINDS)
                group->types[group->type_count++] = type;
        } else if (key_takes(&rest, TEXT("ngành"))) {
            group->has_sectors = true;
        } else if (!take_one_of(&rest, fillers, COUNT_OF(fillers))) {
            if (group->kind_count == 0)
                return false;
            text_split(&rest, ' ', &word);
        }
    }
    if (group->kind_count > 0)
        group->type_count = 0;
    return true;
}

static bool read_group(const struct unit_matcher *matcher, struct text key, struct group *group)
{
    static const struct text mark = TEXT_INIT("các");
    struct text rest = key;
    if (!key_takes(&rest, mark)) {
        size_t at = text_find(key, TEXT(" các "));
        if (at == TEXT_NOT_FOUND)
            return false;
        group->organ = text_slice(key, 0, at);
        rest = text_from_offset(key, at + sizeof " các " - 1);
    }
    return read_members(matcher, group, rest) && (group->organ.len == 0 || group->type_count > 0);
}

/* Whether a unit is that of the body itself, or one of a territory within it: "ủy ban nhân dân", "ủy ban nhân dân
 * phường hải ninh", "phường hải ninh". */
static bool is_of_type(const struct unit_matcher *matcher, const struct group *group, struct text name,
                       struct text type)
{
    struct text organ = group->organ.len ? group->organ : TEXT("ủy ban nhân dân"), rest = name;
    if (text_equal(type, matcher->type) && text_equal(name, organ))
        return true;
    return (key_takes(&rest, organ) || group->organ.len == 0 || text_equal(organ, TEXT("ủy ban nhân dân"))) &&
           key_takes(&rest, type) && rest.len > 0;
}

/* Whether a kind is one that the issuer means in a unit; where it is not known who issued the words, in any. */
static bool is_reached(const struct unit_matcher *matcher, const struct kind_row *kind, const struct unit_line *unit)
{
    if (!matcher->is_issued || kind->reach == REACH_ANY)
        return true;
    return matcher->issuer && (kind->reach == REACH_BODY || matcher->issuer->record.branch == unit->record.branch);
}

/* "Các sở, ban, ngành": the organs right below a committee of the people, office and inspectorate among them, and what
 * stands beside them, police and military. */
static bool is_of_sector(const struct unit_matcher *matcher, const struct group *group, const struct unit_line *unit)
{
    const struct unit_line *above = unit_lines_get(matcher->units, unit->record.parent);
    bool is_meant = false;
    for (size_t i = 0; group->has_sectors && i < group->kind_count; i++)
        is_meant |= group->kinds[i]->reach != REACH_ANY && (!matcher->is_issued || matcher->issuer);
    return is_meant && (unit->record.branch == BRANCH_FORCES ||
                        (unit->record.branch == BRANCH_STATE && above && above->record.branch == BRANCH_STATE &&
                         above->record.parent == NO_NUMBER));
}

static bool is_member(const struct unit_matcher *matcher, const struct group *group, const struct unit_form *name)
{
    if (group->above && name->unit->record.parent != group->above->record.number)
        return false;
    if (group->above && group->kind_count == 0)
        return true;
    for (size_t i = 0; i < group->type_count; i++)
        if (is_of_type(matcher, group, name->key, group->types[i]))
            return true;
    for (size_t i = 0; i < group->kind_count; i++) {
        const struct kind_row *kind = group->kinds[i];
        struct text rest = name->key;
        if (!is_reached(matcher, kind, name->unit))
            continue;
        if (kind->branch != BRANCH_NONE ? name->unit->record.branch == kind->branch
                                        : key_takes(&rest, kind->words) && rest.len > 0)
            return true;
    }
    return is_of_sector(matcher, group, name->unit);
}

bool unit_match_group(const struct unit_matcher *matcher, struct arena *arena, struct text key,
                      struct matched_units *units)
{
    struct group group = {0};
    if (!read_group(matcher, key, &group))
        return false;
    for (size_t i = 0; i < matcher->names.count; i++)
        if (!matcher->names.at[i].unit->record.is_outside && is_member(matcher, &group, &matcher->names.at[i]))
            LIST_ADD(arena, units, matcher->names.at[i].unit);
    return true;
}
