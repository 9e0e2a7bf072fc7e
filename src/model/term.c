#include "model/term.h"

static int32_t last_of(struct term term)
{
    return term.until == NO_DAY ? INT32_MAX : term.until;
}

bool term_holds(struct term term, int32_t day)
{
    return term.since <= day && day <= last_of(term);
}

bool terms_overlap(struct term one, struct term other)
{
    return one.since <= last_of(other) && other.since <= last_of(one);
}

bool term_lies_within(struct term term, struct term whole)
{
    return whole.since <= term.since && last_of(term) <= last_of(whole);
}

bool term_can_end(struct term term, int32_t day)
{
    return term.since < day && last_of(term) >= day;
}

void term_end(struct term *term, int32_t day)
{
    term->until = day - 1;
}
