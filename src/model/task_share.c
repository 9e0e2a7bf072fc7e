#include "model/task_share.h"

#include "base/list.h"

static struct task_share *find(struct task_share_list *shares, int64_t unit)
{
    for (size_t i = 0; i < shares->count; i++)
        if (shares->at[i].unit == unit)
            return &shares->at[i];
    return NULL;
}

static void add_first(struct arena *arena, struct task_share_list *shares, struct text units)
{
    for (struct text unit; text_split(&units, '\n', &unit);) {
        uint64_t number = 0;
        if (text_to_number(unit, INT64_MAX, &number))
            LIST_ADD(arena, shares,
                     ((struct task_share){.unit = (int64_t)number, .due = NO_DAY, .answered_at = NO_MOMENT}));
    }
}

static void set(struct arena *arena, struct task_share_list *shares, const struct event *event)
{
    struct task_share *share = find(shares, event_number(event, FIELD_OTHER));
    struct task_share given = {.unit = event_number(event, FIELD_OTHER),
                               .duty = event_text(event, FIELD_DUTY),
                               .due = event_has(event, FIELD_DUE) ? (int32_t)event_number(event, FIELD_DUE) : NO_DAY,
                               .answered_at = NO_MOMENT};
    if (share)
        *share = given;
    else
        LIST_ADD(arena, shares, given);
}

void task_shares_apply(struct arena *arena, struct task_share_list *shares, const struct event *event, int64_t at)
{
    struct task_share *share = find(shares, event_number(event, FIELD_OTHER));
    switch ((int)event_kind(event)) {
    case EVENT_TASK_ASSIGNED:
        add_first(arena, shares, event_text(event, FIELD_PARTNERS));
        break;
    case EVENT_TASK_PARTNER_SET:
        set(arena, shares, event);
        break;
    case EVENT_TASK_PARTNER_ANSWERED:
        if (share)
            share->answered_at = at;
        break;
    case EVENT_TASK_PARTNER_RELEASED:
        if (share)
            *share = shares->at[--shares->count];
        break;
    default:
        break;
    }
}
