#include "model/joint_parts.h"

#include "model/task_state.h"

struct joint_parts joint_parts_none(void)
{
    return (struct joint_parts){.over_at = NO_MOMENT, .submitted_at = NO_MOMENT};
}

static int64_t later(int64_t one, int64_t other)
{
    return one > other ? one : other;
}

void joint_parts_add(struct joint_parts *parts, const struct task_record *part)
{
    enum task_state state = task_state_of(part);
    if (part->assigned_at == NO_MOMENT && state != TASK_CANCELLED)
        return;
    if (state == TASK_DONE) {
        parts->done++;
        parts->over_at = later(parts->over_at, part->confirmed_at);
        parts->submitted_at = later(parts->submitted_at, part->submitted_at);
    } else if (state == TASK_CANCELLED) {
        parts->cancelled++;
        parts->over_at = later(parts->over_at, part->cancelled_at);
    } else {
        parts->open++;
    }
}

/* As if it had happened to the task itself, which stays at its own last fact. */
static void happen(struct task_record *joint, enum event_kind kind, int64_t at)
{
    int64_t last_at = joint->last_at;
    struct task_fact fact = {.event = joint->version,
                             .kind = kind,
                             .at = at,
                             .due = NO_DAY,
                             .quantity = NO_QUANTITY,
                             .percent = kind == EVENT_TASK_SUBMITTED ? WHOLE_PERCENT : NO_PERCENT};
    task_record_apply(joint, &fact);
    joint->last_at = last_at;
}

void joint_parts_end(const struct joint_parts *parts, struct task_record *joint)
{
    bool are_none = parts->done + parts->cancelled == 0;
    if (!joint->is_joint || joint->assigned_at == NO_MOMENT || !task_is_open(joint) || parts->open > 0 ||
        (are_none && !parts->are_elsewhere))
        return;
    joint->ends_with_parts = true;
    if (parts->done == 0) {
        happen(joint, EVENT_TASK_CANCELLED, are_none ? joint->assigned_at : parts->over_at);
        return;
    }
    if (joint->submitted_at == NO_MOMENT)
        happen(joint, EVENT_TASK_SUBMITTED, parts->submitted_at);
    happen(joint, EVENT_TASK_CONFIRMED, parts->over_at);
}

bool joint_parts_change(const struct task_record *before, const struct task_record *after)
{
    return before->parent != after->parent || (before->assigned_at == NO_MOMENT) != (after->assigned_at == NO_MOMENT) ||
           before->cancelled_at != after->cancelled_at || before->confirmed_at != after->confirmed_at ||
           before->submitted_at != after->submitted_at;
}
