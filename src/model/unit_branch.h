/*
 * unit_branch.h: where a unit stands in the political system: in which branch, and on which tier.
 *
 * A Party cell is of the Party, on the tier of villages; a ministry is of the government, central. Both are given by
 * who establishes a unit and may be unknown.
 */
#ifndef MODEL_UNIT_BRANCH_H
#define MODEL_UNIT_BRANCH_H

#include "base/text.h"

enum unit_branch {
    BRANCH_NONE, /* not said */
#define UNIT_BRANCH(name, number, code, word, title) BRANCH_##name = (number),
#include "model/unit-branches.def"
#undef UNIT_BRANCH
};

enum unit_tier {
    TIER_NONE, /* not said */
#define UNIT_TIER(name, number, code, word, title) TIER_##name = (number),
#include "model/unit-tiers.def"
#undef UNIT_TIER
};

/* "party": stable, in JSON and the ledger. Empty for none. */
struct text unit_branch_code(enum unit_branch branch);
struct text unit_tier_code(enum unit_tier tier);

/* msgid; NULL for none */
const char *unit_branch_title(enum unit_branch branch);
const char *unit_tier_title(enum unit_tier tier);

/* By their codes alone. */
MUST_USE bool unit_branch_parse(struct text code, enum unit_branch *branch);
MUST_USE bool unit_tier_parse(struct text code, enum unit_tier *tier);

/* As people type them: the code or the word, with or without marks, in either case. */
MUST_USE bool unit_branch_find(struct arena *arena, struct text word, enum unit_branch *branch);
MUST_USE bool unit_tier_find(struct arena *arena, struct text word, enum unit_tier *tier);

#endif
