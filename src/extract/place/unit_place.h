/*
 * unit_place.h: the territories that words name, and which of those that share a name is meant.
 *
 * In order: what the name itself says ("xã A, tỉnh B"), the territory of the issuer, what the document names near. An
 * old name leads to what took its place by the day of the document; several that did stay undecided unless one of them
 * is the issuer's or is named in the document.
 */
#ifndef EXTRACT_PLACE_UNIT_PLACE_H
#define EXTRACT_PLACE_UNIT_PLACE_H

#include "model/reading.h"
#include "model/unit_relation.h"

/* A territory named somewhere in the document. */
struct unit_mention {
    const struct unit *unit;
    size_t at;
};

struct unit_mention_list {
    struct unit_mention *at;
    size_t count, capacity;
};

struct unit_context {
    struct arena *arena;
    const struct unit_index *index;
    struct text words; /* of the document */
    struct date day;
    const struct unit *home; /* the territory of the issuer, or NULL */
    struct unit_mention_list mentions;
    bool has_mentions; /* they are looked for when a name first needs them */
};

/* "tỉnh Lào Cai": its type and key, and the word after it. */
struct unit_place {
    enum unit_type type;
    struct text key;
    size_t end;
};

/* Whether word `at` begins the name of a territory of the list, and the longest that does and ends at word `end` or
 * before. "ủy" may stand after the type. */
bool unit_place_read(const struct unit_context *context, const struct unit_words *words, size_t at, size_t end,
                     struct unit_place *place);

/* One past the words of a type at word `at`, or `at`. */
size_t unit_place_after_type(const struct unit_words *words, size_t at, enum unit_type *type);

/* The unit meant by a place named at byte `at`; `above` is a place that the name says it belongs to, or NULL. NULL when
 * it is unknown or undecided. */
const struct unit *unit_place_choose(struct unit_context *context, const struct unit_place *place,
                                     const struct unit_place *above, size_t at);

/* What a unit is on the day of the document: itself, or what took its place; NULL when that is nothing or undecided. */
const struct unit *unit_place_on_day(struct unit_context *context, const struct unit *unit);

#endif
