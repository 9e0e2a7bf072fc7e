#include "work/organisation/unit_find.h"

#include "base/list.h"
#include "base/message.h"
#include "model/unit_relation.h"

enum { SUCCESSIONS = 8 /* of one unit after another */ };

/* "phường Trúc Bạch": its type, UNIT_ORGAN for none said, and its key. */
struct place {
    enum unit_type type;
    struct text key;
};

struct places {
    struct place *at;
    size_t count, capacity;
};

static bool fits(const struct unit *unit, enum unit_type type)
{
    return type == UNIT_ORGAN || unit_is_of_type(unit, type);
}

static bool is_listed(const struct unit_index *index, const struct place *place)
{
    struct unit_search search = unit_search_of(index, place->key);
    for (const struct unit *unit; (unit = unit_search_next(&search));)
        if (fits(unit, place->type))
            return true;
    return false;
}

/* One past the words of a type at word `first`, written with marks or without; `first` for none. */
static size_t after_type(const struct unit_words *words, size_t first, size_t end, enum unit_type *type)
{
    enum { TYPE_WORDS = 2 };
    for (size_t after = first + TYPE_WORDS; after > first; after--)
        for (enum unit_type i = UNIT_PROVINCE; after < end && i <= UNIT_SPECIAL_ZONE; i++) {
            bool is_exact;
            if (!unit_key_matches(unit_type_words(i), unit_words_slice(words, first, after), &is_exact))
                continue;
            *type = i;
            return after;
        }
    return first;
}

/* The place that words [first, end) name: a type and a name, or a name that begins like a type. */
static bool read_place(const struct unit_index *index, const struct unit_words *words, size_t first, size_t end,
                       struct place *place)
{
    size_t name = after_type(words, first, end, &place->type);
    place->key = unit_words_slice(words, name, end);
    if (name > first && is_listed(index, place))
        return true;
    *place = (struct place){UNIT_ORGAN, unit_words_slice(words, first, end)};
    return is_listed(index, place);
}

/* The longest place at word `first`; the word after it, or `first` for none. */
static size_t read_longest(const struct unit_index *index, const struct unit_words *words, size_t first,
                           struct place *place)
{
    for (size_t end = words->count; end > first; end--)
        if (read_place(index, words, first, end, place))
            return end;
    return first;
}

/* The places named one after another in a stretch without punctuation. */
static bool read_stretch(struct arena *arena, const struct unit_index *index, struct text stretch,
                         struct places *places, struct error *error)
{
    struct unit_words words = unit_words_of(arena, stretch);
    for (size_t first = 0; first < words.count;) {
        struct place place;
        bool is_link = text_equal(unit_words_slice(&words, first, first + 1), TEXT("thuộc"));
        size_t end = is_link ? first + 1 : read_longest(index, &words, first, &place);
        if (end == first)
            return error_set_with(error, ERROR_NOT_FOUND, N_("no unit is or was called “{1}”"),
                                  text_trim(text_from_offset(stretch, words.at[first].source)));
        if (!is_link)
            LIST_ADD(arena, places, place);
        first = end;
    }
    return true;
}

static bool is_punctuation(char byte)
{
    return byte == ',' || byte == ';' || byte == '(' || byte == ')';
}

/* "Phòng Kinh tế, Hạ tầng và Đô thị": a comma can be part of a name. */
static bool is_one_name(struct arena *arena, const struct unit_index *index, struct text name, struct places *places)
{
    struct unit_words words = unit_words_of(arena, name);
    struct place place;
    if (words.count == 0 || !read_place(index, &words, 0, words.count, &place))
        return false;
    LIST_ADD(arena, places, place);
    return true;
}

static bool read_places(struct arena *arena, const struct unit_index *index, struct text name, struct places *places,
                        struct error *error)
{
    if (is_one_name(arena, index, name, places))
        return true;
    for (size_t start = 0, end; start < name.len; start = end + 1) {
        for (end = start; end < name.len && !is_punctuation(name.at[end]);)
            end++;
        if (!read_stretch(arena, index, text_slice(name, start, end), places, error))
            return false;
    }
    return places->count > 0 || error_set(error, ERROR_USAGE, N_("name the unit to find"));
}

/* Whether a unit belongs or belonged to a place, or lies today in a province of that name. */
static bool is_in(const struct unit_index *index, const struct unit *unit, const struct place *place)
{
    struct unit_search search = unit_search_of(index, place->key);
    for (const struct unit *above; (above = unit_search_next(&search));) {
        if (above == unit || !fits(above, place->type))
            continue;
        if (unit_is_under(unit, above) || (!above->parent && unit_top_today(unit) == unit_top_today(above)))
            return true;
    }
    return false;
}

static bool is_meant(const struct unit_index *index, const struct unit *unit, const struct places *places,
                     struct date on)
{
    if (!fits(unit, places->at[0].type) || (date_is_set(on) && !unit_is_valid(unit, on)))
        return false;
    for (size_t i = 1; i < places->count; i++)
        if (!is_in(index, unit, &places->at[i]))
            return false;
    return true;
}

static void add_unit(struct arena *arena, struct unit_list *list, const struct unit *unit)
{
    for (size_t i = 0; i < list->count; i++)
        if (list->at[i] == unit)
            return;
    LIST_ADD(arena, list, unit);
}

/* What stands today in the place of a unit. */
static void add_today(struct arena *arena, struct unit_list *list, const struct unit *unit, int steps)
{
    if (!date_is_set(unit->until)) {
        add_unit(arena, list, unit);
        return;
    }
    for (size_t i = 0; steps < SUCCESSIONS && i < unit->successor_count; i++)
        add_today(arena, list, unit->successors[i], steps + 1);
}

static struct unit_list territory_of(struct arena *arena, const struct unit_index *index, const struct unit *above)
{
    struct unit_list list = {0};
    if (!date_is_set(above->until) || above->successor_count > 0)
        return list;
    for (size_t i = 0; i < unit_index_count(index); i++) {
        const struct unit *unit = unit_index_at(index, i);
        if (unit->parent == above || unit->former_parent == above)
            add_today(arena, &list, unit, 0);
    }
    return list;
}

/* Adds those whose name is written so, or those that are only meant by it without marks. */
static void add_findings(struct arena *arena, const struct unit_index *index, const struct places *places,
                         struct date on, bool is_exact, struct unit_findings *findings)
{
    struct unit_search search = unit_search_of(index, places->at[0].key);
    for (const struct unit *unit; (unit = unit_search_next(&search));) {
        struct unit_finding finding = {.unit = unit};
        if (search.is_exact != is_exact || !is_meant(index, unit, places, on))
            continue;
        finding.territory = territory_of(arena, index, unit);
        LIST_ADD(arena, findings, finding);
    }
}

/* Adds the units that have or had a code: more than one after another, as a code outlasts a name. */
static void add_coded(struct arena *arena, const struct unit_index *index, struct text code, struct date on,
                      struct unit_findings *findings)
{
    for (size_t i = 0; code.len > 0 && i < unit_index_count(index); i++) {
        struct unit_finding finding = {.unit = unit_index_at(index, i)};
        if (!text_equal(finding.unit->id, code) || (date_is_set(on) && !unit_is_valid(finding.unit, on)))
            continue;
        finding.territory = territory_of(arena, index, finding.unit);
        LIST_ADD(arena, findings, finding);
    }
}

bool unit_find(struct arena *arena, const struct unit_index *index, struct text name, struct date on,
               struct unit_findings *findings, struct error *error)
{
    struct places places = {0};
    *findings = (struct unit_findings){0};
    add_coded(arena, index, text_trim(name), on, findings);
    if (findings->count > 0)
        return true;
    if (!read_places(arena, index, name, &places, error))
        return false;
    add_findings(arena, index, &places, on, true, findings);
    add_findings(arena, index, &places, on, false, findings);
    return findings->count > 0 || error_set_with(error, ERROR_NOT_FOUND, N_("no unit is or was called “{1}”"), name);
}
