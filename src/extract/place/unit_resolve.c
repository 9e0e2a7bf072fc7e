#include "extract/place/unit_resolve.h"

#include "base/arena.h"
#include "base/fold.h"
#include "extract/place/unit_home.h"

enum {
    AFTER_NAME_BYTES = 96, /* how far behind a name its province may stand */
    BARE_NAME_WORDS = 6    /* of a province */
};

static const struct text titles[] = {
#define UNIT_TITLE(words) TEXT_INIT(words),
#include "extract/place/unit-titles.def"
#undef UNIT_TITLE
};

static const struct text group_words[] = {TEXT_INIT("các"), TEXT_INIT("những"), TEXT_INIT("mọi"), TEXT_INIT("từng")};

/* "Các sở", "UBND các xã"; not "xã Các Sơn". */
static bool names_group(struct text name, const struct unit_words *words)
{
    for (size_t i = 0; i < words->count; i++) {
        struct text written = text_from_offset(name, words->at[i].source);
        if (i > 0 && point_is_upper(text_next_point(&written)))
            continue;
        for (size_t k = 0; k < COUNT_OF(group_words); k++)
            if (text_equal(unit_words_slice(words, i, i + 1), group_words[k]))
                return true;
    }
    return false;
}

/* The word after the titles at `first`. */
static size_t after_titles(const struct unit_words *words, size_t first)
{
    for (size_t i = 0; i < COUNT_OF(titles); i++) {
        size_t end = first, len = titles[i].len;
        struct text key = text_from_offset(words->key, words->at[first].span.start);
        if (!text_starts(key, titles[i]) || (key.len > len && key.at[len] != ' '))
            continue;
        while (end < words->count && words->at[end].span.start < words->at[first].span.start + len)
            end++;
        return end < words->count ? after_titles(words, end) : end;
    }
    return first;
}

/* How close a body stands to the issuer: its own, of its province, of nobody's. */
static int closeness(const struct unit_context *context, const struct unit *unit, const struct unit *above)
{
    if (above)
        return unit_is_under(unit, above) ? 4 : -1;
    if (!context->home)
        return 0;
    if (unit_is_under(unit, context->home))
        return 3;
    const struct unit *territory = unit;
    while (territory->parent && territory->type == UNIT_ORGAN)
        territory = territory->parent;
    if (unit_is_under(context->home, territory))
        return 2;
    return unit_top_today(unit) == unit_top_today(context->home) ? 1 : -1;
}

/* The body called `key`, under `above` where that is given; NULL when unknown or undecided. */
static const struct unit *find_organ(struct unit_context *context, struct text key, const struct unit *above)
{
    const struct unit *found = NULL;
    int best = -1;
    bool is_tied = false;
    struct unit_search search = unit_search_of(context->index, key);
    for (const struct unit *unit; (unit = unit_search_next(&search));) {
        int close = unit->type == UNIT_ORGAN ? 2 * closeness(context, unit, above) : -1;
        if (close >= 0)
            close += unit_is_valid(unit, context->day);
        if (close < 0 || close < best)
            continue;
        is_tied = close == best;
        best = close;
        found = unit;
    }
    return found && !is_tied ? unit_place_on_day(context, found) : NULL;
}

/* The issuer's territory, or one above it, of a type. */
static const struct unit *own_territory(const struct unit_context *context, enum unit_type type)
{
    for (const struct unit *unit = context->home; unit; unit = unit->parent)
        if (unit->type == type || (!unit->parent && type == UNIT_PROVINCE && unit->type == UNIT_CITY))
            return unit;
    return NULL;
}

/* "Đảng ủy", "UBND phường", "Tỉnh ủy" of the issuer's own territory, whose name the list adds. */
static const struct unit *find_own(struct unit_context *context, struct text key)
{
    for (const struct unit *unit = context->home; unit; unit = unit->parent) {
        struct text named = text_print(context->arena, "%.*s %.*s", TEXT_ARG(key), TEXT_ARG(unit->key));
        const struct unit *organ = find_organ(context, named, unit);
        if (!organ) {
            struct text type = unit_type_words(unit->type);
            named = text_print(context->arena, "%.*s %.*s %.*s", TEXT_ARG(key), TEXT_ARG(type), TEXT_ARG(unit->key));
            organ = find_organ(context, named, unit);
        }
        if (organ)
            return organ;
    }
    return NULL;
}

/* Whether words [first, end) are no more than the name of government itself: nothing, or "ủy ban nhân dân". */
static bool is_government(const struct unit_words *words, size_t first, size_t end)
{
    return first == end || text_equal(unit_words_slice(words, first, end), TEXT("ủy ban nhân dân"));
}

/* The body [first, at) of the territory named from word `at` on: "công an" + "phường A", or the territory itself. */
static const struct unit *resolve_of_territory(struct unit_context *context, const struct unit_words *words,
                                               size_t first, size_t at, const struct unit *territory)
{
    enum unit_type type;
    if (first < at) {
        const struct unit *organ = find_organ(
            context, unit_words_slice(words, first, unit_place_after_type(words, at, &type)), territory);
        if (!organ)
            organ = find_organ(context, unit_words_slice(words, first, at), territory);
        if (organ)
            return organ;
    }
    return is_government(words, first, at) ? territory : NULL;
}

/* The place that stands after word `end`: within the name, or in the document right behind it. */
static bool read_above(const struct unit_context *context, const struct unit_words *words, size_t end,
                       const struct unit_words *behind, struct unit_place *above)
{
    const struct unit_words *in = end < words->count ? words : behind;
    size_t at = end < words->count ? end : 0;
    if (at < in->count && text_equal(unit_words_slice(in, at, at + 1), TEXT("thuộc")))
        at++;
    if (!unit_place_read(context, in, at, in->count, above))
        return false;
    return above->type != UNIT_COMMUNE && above->type != UNIT_WARD && above->type != UNIT_TOWNSHIP &&
           above->type != UNIT_SPECIAL_ZONE && (in == behind || above->end == in->count);
}

/* "(Gia Lai)": a province behind a name, without the word for what it is. */
static bool read_bare_above(const struct unit_context *context, const struct unit_words *behind,
                            struct unit_place *above)
{
    for (size_t len = BARE_NAME_WORDS; len > 0; len--) {
        struct text key = unit_words_slice(behind, 0, len);
        struct unit_search search = unit_search_of(context->index, key);
        for (const struct unit *unit; key.len > 0 && (unit = unit_search_next(&search));) {
            if (unit->parent || unit->type == UNIT_ORGAN)
                continue;
            *above = (struct unit_place){unit->type, key, len};
            return true;
        }
    }
    return false;
}

/* "xã Tân Hòa, thành phố Cần Thơ" may begin like "xã Tân Hòa Thành": shorter names are tried where longer ones lead
 * nowhere. */
static const struct unit *resolve_territory(struct unit_context *context, const struct unit_words *words, size_t at,
                                            const struct unit_words *behind, size_t source)
{
    enum unit_type type;
    struct unit_place place, above;
    const struct unit *unit = NULL;
    if (unit_place_after_type(words, at, &type) == words->count)
        return own_territory(context, type);
    for (size_t end = words->count; !unit && unit_place_read(context, words, at, end, &place); end = place.end - 1) {
        bool is_last = place.end == words->count;
        bool has_above = read_above(context, words, place.end, behind, &above) ||
                         (is_last && read_bare_above(context, behind, &above));
        if (has_above)
            unit = unit_place_choose(context, &place, &above, source);
        if (!unit && is_last)
            unit = unit_place_choose(context, &place, NULL, source);
    }
    return unit;
}

/* `source` is where the name stands; `behind` the words that follow it there. */
static const struct unit *resolve_name(struct unit_context *context, const struct unit_words *words, size_t first,
                                       const struct unit_words *behind, size_t source)
{
    struct text key = unit_words_slice(words, first, words->count);
    const struct unit *unit = find_organ(context, key, NULL);
    if (!unit)
        unit = find_own(context, key);
    for (size_t at = first; !unit && at < words->count; at++) {
        enum unit_type type;
        if (unit_place_after_type(words, at, &type) == at)
            continue;
        const struct unit *territory = resolve_territory(context, words, at, behind, source);
        if (territory)
            unit = resolve_of_territory(context, words, first, at, territory);
    }
    return unit;
}

/* A slice of bytes may end inside a letter; its last letter goes. */
static struct text without_cut_letter(struct text text)
{
    while (text.len > 0 && ((unsigned char)text.at[text.len - 1] & 0xC0) == 0x80)
        text.len--;
    if (text.len > 0 && (unsigned char)text.at[text.len - 1] >= 0xC0)
        text.len--;
    return text;
}

/* The start of the words behind a name, unless a new sentence or list entry begins there. */
static struct unit_words words_behind(const struct unit_context *context, const struct field *field)
{
    struct text behind = TEXT_NONE;
    if (span_is_set(field->span))
        behind = text_slice(context->words, field->span.end, field->span.end + AFTER_NAME_BYTES);
    behind = without_cut_letter(behind);
    size_t stop = text_find_byte(behind, ';');
    return unit_words_of(context->arena, stop == TEXT_NOT_FOUND ? behind : text_slice(behind, 0, stop));
}

static struct unit_id resolve_field(struct unit_context *context, const struct field *field)
{
    struct unit_words words = unit_words_of(context->arena, field->words);
    if (words.count == 0)
        return (struct unit_id){TEXT_NONE};
    if (names_group(field->words, &words)) {
        const struct unit *organ = find_organ(context, words.key, NULL);
        return (struct unit_id){organ ? organ->id : TEXT_NONE};
    }
    struct unit_words behind = words_behind(context, field);
    const struct unit *unit = resolve_name(context, &words, 0, &behind, field->span.start);
    size_t first = after_titles(&words, 0);
    if (!unit && first > 0 && first < words.count)
        unit = resolve_name(context, &words, first, &behind, field->span.start);
    return (struct unit_id){unit ? unit->id : TEXT_NONE};
}

static struct unit_id *resolve_list(struct unit_context *context, const struct field_list *names)
{
    struct unit_id *units = arena_array(context->arena, struct unit_id, names->count + 1);
    for (size_t i = 0; i < names->count; i++)
        units[i] = resolve_field(context, &names->at[i]);
    return units;
}

void unit_resolve(struct arena *arena, const struct unit_index *index, struct date on, struct reading *reading)
{
    const struct header *header = &reading->header;
    struct unit_context context = {.arena = arena,
                                   .index = index,
                                   .words = reading->text->words,
                                   .day = date_is_set(header->day) ? header->day : on};
    context.home = unit_home_find(&context, header);
    for (size_t i = 0; i < reading->tasks.count; i++) {
        struct task *task = &reading->tasks.at[i];
        task->lead_units = resolve_list(&context, &task->lead);
        task->coordinate_units = resolve_list(&context, &task->coordinate);
    }
}
