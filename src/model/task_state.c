#include "model/task_state.h"

#include "base/message.h"
#include "base/moment.h"

struct state_row {
    const char *code, *title;
};

static const struct state_row rows[] = {
#define TASK_STATE(name, code, title) [TASK_##name] = {code, title},
#include "model/task-states.def"
#undef TASK_STATE
};

enum task_state task_state_of(const struct task_record *record)
{
    if (record->cancelled_at != NO_MOMENT)
        return TASK_CANCELLED;
    if (record->confirmed_at != NO_MOMENT)
        return TASK_DONE;
    if (record->submitted_at != NO_MOMENT)
        return TASK_SUBMITTED;
    if (record->paused_at != NO_MOMENT)
        return TASK_PAUSED;
    return record->acknowledged_at != NO_MOMENT ? TASK_DOING : TASK_ASSIGNED;
}

bool task_is_open(const struct task_record *record)
{
    return record->cancelled_at == NO_MOMENT && record->confirmed_at == NO_MOMENT;
}

/* The days between the due day and the day the result was there, or `day` where it is not there yet. */
static int32_t days_late(const struct task_record *record, int32_t day)
{
    if (record->due == NO_DAY || record->cancelled_at != NO_MOMENT)
        return 0;
    int32_t end = record->submitted_at != NO_MOMENT ? moment_day(record->submitted_at) : day;
    return end > record->due ? end - record->due : 0;
}

struct task_standing task_standing_of(const struct task_record *record, int32_t day, int32_t soon_days)
{
    struct task_standing standing = {.state = task_state_of(record), .days_late = days_late(record, day)};
    bool is_in_hand = task_is_open(record) && record->submitted_at == NO_MOMENT;
    standing.is_late = standing.days_late > 0;
    standing.is_due_soon = is_in_hand && record->due >= day && record->due <= day + soon_days;
    if (standing.state == TASK_ASSIGNED) {
        standing.is_waiting = true;
        standing.waiting_unit = record->lead;
        standing.waiting_since = record->assigned_at;
    } else if (standing.state == TASK_SUBMITTED) {
        standing.is_waiting = true;
        standing.waiting_since = record->submitted_at;
    }
    return standing;
}

const char *task_state_code(enum task_state state)
{
    return rows[state].code;
}

const char *task_state_title(enum task_state state)
{
    return rows[state].title;
}

bool task_state_parse(struct text code, enum task_state *state)
{
    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        if (!text_equal(text_from(rows[i].code), code))
            continue;
        *state = (enum task_state)i;
        return true;
    }
    return false;
}
