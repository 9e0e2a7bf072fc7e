#include "work/task/task_partners.h"

#include "base/buffer.h"
#include "base/message.h"
#include "work/task/task_check.h"

enum { LONGEST_LIST_BYTES = 1 << 16 };

struct text task_partners_codes(struct arena *arena, const struct task_assignment *assignment)
{
    struct buffer codes = buffer_open(arena, LONGEST_LIST_BYTES);
    buffer_add(&codes, assignment->partners);
    for (size_t i = 0; i < assignment->share_count; i++)
        buffer_print(&codes, "%s%.*s", codes.len ? "\n" : "", TEXT_ARG(assignment->shares[i].unit));
    return buffer_text(&codes);
}

static bool find_partner(struct acting *acting, struct text code, int64_t lead, int64_t *unit, struct error *error)
{
    return task_check_unit(acting, code, unit, error) &&
           (*unit != lead ||
            error_set_with(error, ERROR_CONFLICT, N_("“{1}” leads the task and does not take part beside"), code));
}

bool task_partners_set(struct acting *acting, const struct task_assignment *assignment, struct event *event,
                       struct error *error)
{
    struct buffer numbers = buffer_open(acting->arena, LONGEST_LIST_BYTES);
    struct text codes = assignment->partners;
    for (struct text code; text_split(&codes, '\n', &code);) {
        int64_t unit;
        if (!find_partner(acting, code, event_number(event, FIELD_LEAD), &unit, error))
            return false;
        buffer_print(&numbers, "%s%lld", numbers.len ? "\n" : "", (long long)unit);
    }
    event_set_text(event, FIELD_PARTNERS, buffer_text(&numbers));
    return true;
}

static bool give_share(struct acting *acting, const struct share_given *share, const struct event *assigned,
                       struct error *error)
{
    int64_t unit, lead = event_number(assigned, FIELD_LEAD);
    int32_t due = event_has(assigned, FIELD_DUE) ? (int32_t)event_number(assigned, FIELD_DUE) : NO_DAY;
    struct event event = event_of(EVENT_TASK_PARTNER_SET);
    if (!find_partner(acting, share->unit, lead, &unit, error) || !task_check_share(due, share->due, error))
        return false;
    event_set_number(&event, FIELD_TASK, event_number(assigned, FIELD_TASK));
    event_set_number(&event, FIELD_UNIT, lead);
    event_set_number(&event, FIELD_OTHER, unit);
    event_set_text(&event, FIELD_DUTY, share->duty);
    event_set_number_unless(&event, FIELD_DUE, share->due, NO_DAY);
    if (event_has(assigned, FIELD_BATCH))
        event_set_number(&event, FIELD_BATCH, event_number(assigned, FIELD_BATCH));
    return acting_append(acting, &event, error);
}

bool task_partners_share(struct acting *acting, const struct task_assignment *assignment, const struct event *assigned,
                         struct error *error)
{
    for (size_t i = 0; i < assignment->share_count; i++)
        if (!give_share(acting, &assignment->shares[i], assigned, error))
            return false;
    return true;
}
