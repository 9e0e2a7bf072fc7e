#include "model/unit_branch.h"

#include "base/arena.h"
#include "base/fold.h"
#include "base/message.h"

struct row {
    struct text code, word;
    const char *title;
};

static const struct row branches[] = {
#define UNIT_BRANCH(name, number, code, word, title) [BRANCH_##name] = {TEXT_INIT(code), TEXT_INIT(word), title},
#include "model/unit-branches.def"
#undef UNIT_BRANCH
};

static const struct row tiers[] = {
#define UNIT_TIER(name, number, code, word, title) [TIER_##name] = {TEXT_INIT(code), TEXT_INIT(word), title},
#include "model/unit-tiers.def"
#undef UNIT_TIER
};

/* The row with a code; 0 where there is none. */
static size_t find_code(const struct row *rows, size_t count, struct text code)
{
    for (size_t i = 1; i < count; i++)
        if (text_equal(rows[i].code, code))
            return i;
    return 0;
}

/* A word typed with marks is that word; one without is any that it may stand for. */
static bool means(struct arena *arena, struct text typed, struct text word)
{
    return fold_equal(typed, word) || text_equal(fold_case(arena, typed), fold_marks(arena, word));
}

static size_t find_word(struct arena *arena, const struct row *rows, size_t count, struct text typed)
{
    for (size_t i = 1; i < count; i++)
        if (fold_equal(rows[i].code, typed) || means(arena, typed, rows[i].word))
            return i;
    return 0;
}

struct text unit_branch_code(enum unit_branch branch)
{
    return branches[branch].code;
}

struct text unit_tier_code(enum unit_tier tier)
{
    return tiers[tier].code;
}

const char *unit_branch_title(enum unit_branch branch)
{
    return branches[branch].title;
}

const char *unit_tier_title(enum unit_tier tier)
{
    return tiers[tier].title;
}

static bool give_branch(size_t found, enum unit_branch *branch)
{
    if (found > 0)
        *branch = (enum unit_branch)found;
    return found > 0;
}

static bool give_tier(size_t found, enum unit_tier *tier)
{
    if (found > 0)
        *tier = (enum unit_tier)found;
    return found > 0;
}

bool unit_branch_parse(struct text code, enum unit_branch *branch)
{
    return give_branch(find_code(branches, COUNT_OF(branches), code), branch);
}

bool unit_tier_parse(struct text code, enum unit_tier *tier)
{
    return give_tier(find_code(tiers, COUNT_OF(tiers), code), tier);
}

bool unit_branch_find(struct arena *arena, struct text word, enum unit_branch *branch)
{
    return give_branch(find_word(arena, branches, COUNT_OF(branches), word), branch);
}

bool unit_tier_find(struct arena *arena, struct text word, enum unit_tier *tier)
{
    return give_tier(find_word(arena, tiers, COUNT_OF(tiers), word), tier);
}
