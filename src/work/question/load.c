#include "work/question/load.h"

#include "work/policy/policy.h"

/* What is laid down for the unit with a code, or, without one, for the book; NULL: nothing. */
static const struct policy_line *find_policy(const struct policy_lines *policies, struct text unit)
{
    for (size_t i = 0; i < policies->count; i++)
        if (text_equal(policies->at[i].unit, unit))
            return &policies->at[i];
    return NULL;
}

static int64_t limit_of(const struct policy_line *policy)
{
    uint64_t value;
    return policy && text_to_number(policy->standing.value, INT64_MAX, &value) ? (int64_t)value : NO_LIMIT;
}

static void limit_units(struct rollup_sum *sum, const struct policy_lines *policies)
{
    const struct policy_line *for_all = find_policy(policies, TEXT_NONE);
    for (size_t i = 0; i < sum->lines->count; i++) {
        const struct policy_line *own = find_policy(policies, sum->lines->at[i].code);
        sum->lines->at[i].limit = limit_of(own ? own : for_all);
    }
}

/* A person whose position is in a unit with a value of its own is held to that one. */
static void limit_holder(struct rollup_sum *sum, const struct policy_lines *policies, const struct personnel *personnel,
                         const struct appointment *appointment)
{
    const struct position_line *position = personnel_position(personnel, appointment->position);
    const struct unit_line *unit = position ? unit_lines_get(&sum->units, position->unit) : NULL;
    const struct policy_line *own = unit ? find_policy(policies, unit->code) : NULL;
    size_t place;
    if (own && term_holds(appointment->term, sum->asked.day) &&
        group_index_find(&sum->index, appointment->person, &place))
        sum->lines->at[place].limit = limit_of(own);
}

static void limit_persons(struct rollup_sum *sum, const struct policy_lines *policies,
                          const struct personnel *personnel)
{
    int64_t for_all = limit_of(find_policy(policies, TEXT_NONE));
    for (size_t i = 0; i < sum->lines->count; i++)
        sum->lines->at[i].limit = for_all;
    /* Backwards, so that the lowest position has the last word. */
    for (size_t i = personnel->appointments.count; policies->count > 1 && i-- > 0;)
        limit_holder(sum, policies, personnel, &personnel->appointments.at[i]);
}

bool load_set_limits(struct book *book, struct rollup_sum *sum, const struct personnel *personnel, struct error *error)
{
    bool is_units = sum->request->by == ROLLUP_UNITS;
    struct policy_request request = {.as_of = sum->request->as_of};
    struct policy_lines policies;
    request.key = is_units ? TEXT("load.most-open-per-unit") : TEXT("load.most-open-per-person");
    if (!book_policies(book, sum->arena, &request, &policies, error))
        return false;
    if (is_units)
        limit_units(sum, &policies);
    else
        limit_persons(sum, &policies, personnel);
    return true;
}
