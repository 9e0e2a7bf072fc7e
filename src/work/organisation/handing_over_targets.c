#include "work/organisation/handing_over.h"

#include "base/moment.h"
#include "model/period.h"
#include "store/question/limitation.h"
#include "store/question/target.h"
#include "work/organisation/organising_room.h"

/* On the day, or after what was recorded of it since. */
static bool append(struct organising *organising, struct event *event, int64_t to, int64_t last_at, struct error *error)
{
    int64_t at = moment_of_day(organising->day);
    event_set_number(event, FIELD_UNIT, to);
    organising->report->others++;
    return organising_append(organising, event, last_at > at ? last_at : at, error);
}

/* A target is set again in the form that it has. */
static bool pass_target(struct organising *organising, const struct target *target, int64_t to, struct error *error)
{
    struct event event = event_of(EVENT_TARGET_SET);
    char printed[PERIOD_BYTES];
    event_set_number(&event, FIELD_TARGET, target->number);
    event_set_text(&event, FIELD_CODE, target->code);
    event_set_text(&event, FIELD_NAME, target->name);
    event_set_text(&event, FIELD_MEASURE, target->measure);
    event_set_text(&event, FIELD_SOURCE, target->source);
    event_set_number(&event, FIELD_RISES, target->rises);
    if (target->has_baseline) {
        event_set_number(&event, FIELD_BASELINE, target->baseline);
        event_set_text(&event, FIELD_PERIOD, text_from(period_print(target->baseline_period, printed)));
    }
    return append(organising, &event, to, target->last_at, error);
}

static bool pass_limitation(struct organising *organising, const struct limitation *limitation, int64_t to,
                            struct error *error)
{
    struct event event = event_of(EVENT_LIMITATION_HANDED_OVER);
    event_set_number(&event, FIELD_LIMITATION, limitation->number);
    return append(organising, &event, to, limitation->last_at, error);
}

static bool pass_targets(struct organising *organising, const struct unit_line *from, int64_t to, struct error *error)
{
    struct targets targets;
    if (!transaction_targets(organising->transaction, organising->arena, &targets, error))
        return false;
    for (size_t i = 0; i < targets.count; i++) {
        if (targets.at[i].unit != from->record.number)
            continue;
        if (to == NO_NUMBER)
            return organising_needs_successor(from, error);
        if (!pass_target(organising, &targets.at[i], to, error))
            return false;
    }
    return true;
}

bool handing_over_targets(struct organising *organising, const struct unit_line *from, int64_t to, struct error *error)
{
    struct limitations limitations;
    if (!pass_targets(organising, from, to, error) ||
        !transaction_limitations(organising->transaction, organising->arena, &limitations, error))
        return false;
    for (size_t i = 0; i < limitations.count; i++) {
        const struct limitation *limitation = &limitations.at[i];
        if (limitation->unit != from->record.number || (to == NO_NUMBER && !limitation_is_open(limitation)))
            continue;
        if (to == NO_NUMBER)
            return organising_needs_successor(from, error);
        if (!pass_limitation(organising, limitation, to, error))
            return false;
    }
    return true;
}
