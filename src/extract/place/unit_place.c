#include "extract/place/unit_place.h"

#include <stdlib.h>

#include "base/arena.h"
#include "base/list.h"
#include "extract/place/province.h"

enum {
    PROVINCE_WORDS = 5, /* of the longest name of a province */
    NAME_WORDS = 7,     /* the longest name of a territory, in words */
    SUCCESSIONS = 8,    /* of one unit after another */
    FAR = 1 << 20,      /* bytes; further is as far */
    NEARBY = 512,       /* bytes, about a clause */
};

size_t unit_place_after_type(const struct unit_words *words, size_t at, enum unit_type *type)
{
    size_t len;
    *type = unit_type_starting(text_from_offset(words->key, words->at[at].span.start), &len);
    size_t after = at;
    while (len > 0 && after < words->count && words->at[after].span.start < words->at[at].span.start + len)
        after++;
    return after;
}

static bool is_listed(const struct unit_context *context, enum unit_type type, struct text key)
{
    struct unit_search search = unit_search_of(context->index, key);
    for (const struct unit *unit; (unit = unit_search_next(&search));)
        if (unit_is_of_type(unit, type))
            return true;
    return false;
}

/* A province under another spelling, or one that a list of today no longer holds. */
static struct text key_of_province(const struct unit_context *context, struct text key)
{
    static const struct date two_tiers = {2025, 7, 1};
    const struct province *province = province_find(key);
    if (!province)
        return TEXT_NONE;
    struct text known = unit_key_of(context->arena, province_name(province));
    if (is_listed(context, UNIT_PROVINCE, known))
        return known;
    if (date_is_set(context->day) && date_compare(context->day, two_tiers) < 0)
        return TEXT_NONE;
    known = unit_key_of(context->arena, province_name(province_successor(province)));
    return is_listed(context, UNIT_PROVINCE, known) ? known : TEXT_NONE;
}

static bool may_be_province(enum unit_type type, size_t words)
{
    return (type == UNIT_PROVINCE || type == UNIT_CITY) && words <= PROVINCE_WORDS;
}

bool unit_place_read(const struct unit_context *context, const struct unit_words *words, size_t at, size_t end,
                     struct unit_place *place)
{
    enum unit_type type;
    size_t name = at < words->count ? unit_place_after_type(words, at, &type) : at;
    if (name == at)
        return false;
    if (text_equal(unit_words_slice(words, name, name + 1), TEXT("ủy")))
        name++;
    for (size_t len = NAME_WORDS; len > 0; len--) {
        struct text key = unit_words_slice(words, name, name + len);
        if (text_is_empty(key) || name + len > end)
            continue;
        if (!is_listed(context, type, key))
            key = may_be_province(type, len) ? key_of_province(context, key) : TEXT_NONE;
        if (text_is_empty(key))
            continue;
        *place = (struct unit_place){type, key, name + len};
        return true;
    }
    return false;
}

static void add_mentions(struct unit_context *context, const struct unit_place *place, size_t at)
{
    struct unit_search search = unit_search_of(context->index, place->key);
    for (const struct unit *unit; (unit = unit_search_next(&search));)
        if (unit_is_of_type(unit, place->type))
            LIST_ADD(context->arena, &context->mentions, ((struct unit_mention){unit, at}));
}

/* By unit, then by place: the nearest mention of a unit is found by halving. */
static int compare_mentions(const void *left, const void *right)
{
    const struct unit_mention *a = left, *b = right;
    if (a->unit != b->unit)
        return (uintptr_t)a->unit < (uintptr_t)b->unit ? -1 : 1;
    return (a->at > b->at) - (a->at < b->at);
}

static void find_mentions(struct unit_context *context)
{
    if (context->has_mentions)
        return;
    context->has_mentions = true;
    struct unit_words words = unit_words_of(context->arena, context->words);
    struct unit_place place;
    for (size_t i = 0; i < words.count; i++)
        if (unit_place_read(context, &words, i, words.count, &place))
            add_mentions(context, &place, words.at[i].source);
    if (context->mentions.count > 0)
        qsort(context->mentions.at, context->mentions.count, sizeof *context->mentions.at, compare_mentions);
}

static long nearness_of(const struct unit_mention *mention, size_t at)
{
    size_t distance = mention->at > at ? mention->at - at : at - mention->at;
    return distance < FAR ? FAR - (long)distance : 1;
}

/* How near the unit is named to byte `at`: from FAR at the very place down to 0 for nowhere. */
static long nearness(struct unit_context *context, const struct unit *unit, size_t at)
{
    find_mentions(context);
    const struct unit_mention *mentions = context->mentions.at;
    struct unit_mention here = {unit, at};
    size_t low = 0, high = context->mentions.count;
    while (low < high) {
        size_t middle = (low + high) / 2;
        if (compare_mentions(&mentions[middle], &here) < 0)
            low = middle + 1;
        else
            high = middle;
    }
    long after = low < context->mentions.count && mentions[low].unit == unit ? nearness_of(&mentions[low], at) : 0;
    long before = low > 0 && mentions[low - 1].unit == unit ? nearness_of(&mentions[low - 1], at) : 0;
    return after > before ? after : before;
}

static bool has_ended(const struct unit_context *context, const struct unit *unit)
{
    return date_is_set(unit->until) && (!date_is_set(context->day) || date_compare(unit->until, context->day) < 0);
}

/* Of several that took a unit's place, the issuer's own or the only one that the document names. */
static const struct unit *choose_successor(struct unit_context *context, const struct unit *unit)
{
    const struct unit *chosen = NULL;
    for (size_t i = 0; i < unit->successor_count; i++) {
        const struct unit *successor = unit->successors[i];
        if (context->home && unit_is_under(context->home, successor))
            return successor;
        if (nearness(context, successor, 0) == 0)
            continue;
        if (chosen && !text_equal(chosen->id, successor->id))
            return NULL;
        chosen = successor;
    }
    return chosen;
}

const struct unit *unit_place_on_day(struct unit_context *context, const struct unit *unit)
{
    for (int steps = 0; unit && has_ended(context, unit); steps++) {
        if (steps == SUCCESSIONS || unit->successor_count == 0)
            return NULL;
        unit = unit->successor_count == 1 ? unit->successors[0] : choose_successor(context, unit);
    }
    return unit;
}

/* Whether a place named as standing above the unit does, then or today: 2 it does, 1 a province does that changed its
 * type to it or from it, 0 not. */
static int rank_above(const struct unit_context *context, const struct unit *unit, const struct unit_place *above)
{
    int rank = 0;
    struct unit_search search = unit_search_of(context->index, above->key);
    for (const struct unit *candidate; (candidate = unit_search_next(&search));) {
        if (!unit_is_of_type(candidate, above->type) || candidate == unit)
            continue;
        bool stands_above = unit_is_under(unit, candidate) ||
                            (!candidate->parent && unit_top_today(unit) == unit_top_today(candidate));
        int found = stands_above ? 1 + (candidate->type == above->type) : 0;
        rank = found > rank ? found : rank;
    }
    return rank;
}

/* Why a unit is the one that is meant, the stronger reasons first. */
struct reason {
    bool is_exact;
    int near; /* 5, 4 the name says so, 3 the issuer itself, 2 of its province, 1 named in the document, 0 none */
    int valid;
    long named; /* how near what stands above it is named */
};

enum { NEAR_NAMED = 1, NEAR_PROVINCE, NEAR_HOME, NEAR_SAID };

static int compare_reasons(const struct reason *a, const struct reason *b)
{
    if (a->is_exact != b->is_exact)
        return a->is_exact - b->is_exact;
    if (a->near != b->near)
        return a->near - b->near;
    if (a->valid != b->valid)
        return a->valid - b->valid;
    return (a->named > b->named) - (a->named < b->named);
}

static struct reason reason_for(struct unit_context *context, const struct unit *unit, const struct unit_place *above,
                                size_t at, bool use_mentions)
{
    struct reason reason = {0};
    const struct unit *home = context->home;
    int said = above ? rank_above(context, unit, above) : 0;
    if (above)
        reason.near = said > 0 ? NEAR_SAID + said - 1 : 0;
    else if (home && unit_is_under(home, unit))
        reason.near = NEAR_HOME;
    else if (!unit->parent || (home && unit_top_today(unit) == unit_top_today(home)))
        reason.near = NEAR_PROVINCE;
    reason.valid = unit_is_valid(unit, context->day) ? 2 : has_ended(context, unit);
    for (const struct unit *over = unit->parent; use_mentions && over; over = over->parent)
        reason.named += home && unit_is_under(home, over) ? FAR : nearness(context, over, at);
    /* An office that has a territory speaks of a strange one where it names what stands above that. */
    if (reason.near == 0 && reason.named > (home ? FAR - NEARBY : 0))
        reason.near = NEAR_NAMED;
    return reason;
}

struct choice {
    const struct unit *unit; /* as of the day; NULL when undecided */
    struct reason reason;
    bool is_found, is_tied;
};

static void weigh(struct unit_context *context, const struct unit *unit, const struct reason *reason,
                  struct choice *choice)
{
    int order = choice->is_found ? compare_reasons(reason, &choice->reason) : 1;
    if (order < 0)
        return;
    const struct unit *today = unit_place_on_day(context, unit);
    if (order > 0)
        *choice = (struct choice){today, *reason, true, false};
    else if (!today || !choice->unit || !text_equal(today->id, choice->unit->id))
        choice->is_tied = true;
}

static struct choice choose(struct unit_context *context, const struct unit_place *place,
                            const struct unit_place *above, size_t at, bool use_mentions)
{
    struct choice choice = {0};
    struct unit_search search = unit_search_of(context->index, place->key);
    for (const struct unit *unit; (unit = unit_search_next(&search));) {
        if (!unit_is_of_type(unit, place->type))
            continue;
        struct reason reason = reason_for(context, unit, above, at, use_mentions);
        reason.is_exact = search.is_exact;
        if (!above || reason.near >= NEAR_SAID)
            weigh(context, unit, &reason, &choice);
    }
    return choice;
}

const struct unit *unit_place_choose(struct unit_context *context, const struct unit_place *place,
                                     const struct unit_place *above, size_t at)
{
    struct choice choice = choose(context, place, above, at, false);
    if (choice.is_found && !choice.is_tied && choice.reason.near >= NEAR_PROVINCE)
        return choice.unit;
    choice = choose(context, place, above, at, true);
    bool is_known = choice.reason.near > 0 || !context->home;
    return choice.is_found && !choice.is_tied && is_known ? choice.unit : NULL;
}
