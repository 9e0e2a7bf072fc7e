#include "extract/place/unit_home.h"

/* The smallest territory that the issuer's name holds. */
static const struct unit *find_in_issuer(struct unit_context *context, const struct header *header)
{
    const struct unit *home = NULL;
    struct unit_words words = unit_words_of(context->arena, header->authority.words);
    struct unit_place place;
    for (size_t i = 0; i < words.count; i++) {
        if (!unit_place_read(context, &words, i, words.count, &place))
            continue;
        const struct unit *unit = unit_place_choose(context, &place, NULL, header->authority.span.start);
        if (unit)
            context->home = home = unit;
    }
    return home;
}

/* The place of the date: "Gia Lai, ngày …" tells the issuer's province. Central bodies are in Hà Nội: that tells
 * nothing. */
static const struct unit *find_in_place(struct unit_context *context, const struct header *header)
{
    struct text key = unit_key_of(context->arena, header->place.words);
    if (text_is_empty(key) || text_equal(key, TEXT("hà nội")))
        return NULL;
    struct unit_search search = unit_search_of(context->index, key);
    for (const struct unit *unit; (unit = unit_search_next(&search));)
        if (!unit->parent && unit->type != UNIT_ORGAN)
            return unit_place_on_day(context, unit);
    return NULL;
}

/* The only province that the subject names: "buổi làm việc với lãnh đạo tỉnh Gia Lai" is about Gia Lai's "Tỉnh". */
static const struct unit *find_in_subject(struct unit_context *context, const struct header *header)
{
    const struct unit *found = NULL;
    struct unit_words words = unit_words_of(context->arena, header->subject.words);
    struct unit_place place;
    for (size_t i = 0; i < words.count; i++) {
        if (!unit_place_read(context, &words, i, words.count, &place))
            continue;
        const struct unit *unit = unit_place_choose(context, &place, NULL, header->subject.span.start);
        if (found && unit && unit_top_today(unit) != unit_top_today(found))
            return NULL;
        found = unit ? unit : found;
    }
    return found;
}

const struct unit *unit_home_find(struct unit_context *context, const struct header *header)
{
    const struct unit *home = find_in_issuer(context, header);
    if (!home)
        home = find_in_place(context, header);
    return home ? home : find_in_subject(context, header);
}
