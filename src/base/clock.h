/*
 * clock.h: what time it is, handed in so that tests can say so.
 */
#ifndef BASE_CLOCK_H
#define BASE_CLOCK_H

#include <stdint.h>

#include "base/date.h"

struct clock {
    int64_t (*now_ms)(void *self); /* milliseconds since 1970-01-01T00:00Z */
    void *self;
};

struct clock clock_system(void);
int64_t clock_now_ms(struct clock clock);

/* The civil day in a zone `offset_minutes` east of UTC; Viet Nam is +420. */
struct date clock_today(struct clock clock, int offset_minutes);

enum { VIETNAM_OFFSET_MINUTES = 420 };

#endif
