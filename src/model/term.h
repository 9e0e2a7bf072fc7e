/*
 * term.h: the days in which something holds: an appointment, a role, a position.
 */
#ifndef MODEL_TERM_H
#define MODEL_TERM_H

#include "model/event.h"

struct term {
    int32_t since, until; /* first and last day; NO_DAY: as far back as is known, and until further notice */
};

bool term_holds(struct term term, int32_t day);
bool terms_overlap(struct term one, struct term other);
bool term_lies_within(struct term term, struct term whole);

/* Whether it can end with the day before: it began before that, and has not ended yet. */
bool term_can_end(struct term term, int32_t day);
void term_end(struct term *term, int32_t day);

#endif
