/*
 * unit_relation.h: how the units of an index stand to one another and to a day.
 */
#ifndef MODEL_UNIT_RELATION_H
#define MODEL_UNIT_RELATION_H

#include "model/unit_index.h"

/* Whether it stood on a day; a day that is not set means now: it has not ended. */
bool unit_is_valid(const struct unit *unit, struct date on);

/* Whether `unit` is `above`, or belongs or belonged to it. */
bool unit_is_under(const struct unit *unit, const struct unit *above);

/* Whether it can be called by the word of a type. A province may have become a city, and back: what a list calls it
 * does not part it from its name. */
bool unit_is_of_type(const struct unit *unit, enum unit_type type);

/* The province that the unit's territory belongs to today. */
const struct unit *unit_top_today(const struct unit *unit);

/* Whether all of it went to its successor, and not only a part. */
bool unit_went_whole(const struct unit *unit);

#endif
