#include "model/event_recorded.h"

#include "base/clock.h"
#include "base/moment.h"

int64_t event_recorded_at(const struct event *event)
{
    return event_has(event, FIELD_ON) ? event_number(event, FIELD_ON) / 1000 + (int64_t)VIETNAM_OFFSET_MINUTES * 60
                                      : NO_MOMENT;
}

int32_t event_recorded_later(const struct event *event)
{
    if (!event_has(event, FIELD_ON))
        return 0;
    int32_t days = moment_day(event_recorded_at(event)) - moment_day(event_number(event, FIELD_AT));
    return days > 0 ? days : 0;
}
