#include "base/clock.h"

#include <time.h>

static int64_t system_now_ms(void *self)
{
    (void)self;
    struct timespec now;
    clock_gettime(CLOCK_REALTIME, &now);
    return (int64_t)now.tv_sec * 1000 + now.tv_nsec / 1000000;
}

struct clock clock_system(void)
{
    return (struct clock){.now_ms = system_now_ms};
}

int64_t clock_now_ms(struct clock clock)
{
    return clock.now_ms(clock.self);
}

struct date clock_today(struct clock clock, int offset_minutes)
{
    enum { MINUTE_MS = 60 * 1000, DAY_MS = 24 * 60 * MINUTE_MS };
    int64_t local_ms = clock_now_ms(clock) + (int64_t)offset_minutes * MINUTE_MS;
    return date_from_day((int32_t)(local_ms / DAY_MS));
}
