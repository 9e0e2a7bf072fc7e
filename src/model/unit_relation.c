#include "model/unit_relation.h"

enum { STEPS = 16 }; /* of one unit after another, or above another */

bool unit_is_valid(const struct unit *unit, struct date on)
{
    if (!date_is_set(on))
        return !date_is_set(unit->until);
    return (!date_is_set(unit->since) || date_compare(unit->since, on) <= 0) &&
           (!date_is_set(unit->until) || date_compare(on, unit->until) <= 0);
}

bool unit_is_under(const struct unit *unit, const struct unit *above)
{
    for (; unit; unit = unit->parent)
        if (unit == above || (unit->former_parent && unit_is_under(unit->former_parent, above)))
            return true;
    return false;
}

bool unit_is_of_type(const struct unit *unit, enum unit_type type)
{
    bool is_top = unit->type == UNIT_PROVINCE || unit->type == UNIT_CITY;
    return unit->type == type || (is_top && !unit->parent && (type == UNIT_PROVINCE || type == UNIT_CITY));
}

const struct unit *unit_top_today(const struct unit *unit)
{
    for (int steps = 0; unit && steps < STEPS; steps++) {
        if (date_is_set(unit->until) && unit->successor_count > 0)
            unit = unit->successors[0];
        else if (unit->parent)
            unit = unit->parent;
        else
            break;
    }
    return unit;
}

bool unit_went_whole(const struct unit *unit)
{
    return date_is_set(unit->until) && unit->successor_count == 1;
}
