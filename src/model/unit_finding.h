/*
 * unit_finding.h: a unit that a name meant on some day.
 *
 * What became of it, and what it was made from, the unit itself tells (unit_index.h). A district ended with nothing in
 * its place: its territory is what its communes became.
 */
#ifndef MODEL_UNIT_FINDING_H
#define MODEL_UNIT_FINDING_H

#include "model/unit_index.h"

struct unit_list {
    const struct unit **at;
    size_t count, capacity;
};

struct unit_finding {
    const struct unit *unit;
    struct unit_list territory; /* today, of a unit that ended without a successor */
};

struct unit_findings {
    struct unit_finding *at;
    size_t count, capacity;
};

#endif
