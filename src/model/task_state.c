#include "model/task_state.h"

#include "base/message.h"
#include "base/moment.h"
#include "model/punctuality.h"

struct code_row {
    const char *code, *title;
};

static const struct code_row waits[] = {
#define TASK_WAIT(name, number, code, title) [WAITS_FOR_##name] = {code, title},
#include "model/task-waits.def"
#undef TASK_WAIT
};

static const struct code_row rows[] = {
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
    if (record->returned_at != NO_MOMENT)
        return TASK_RETURNED;
    if (record->paused_at != NO_MOMENT)
        return TASK_PAUSED;
    return record->acknowledged_at != NO_MOMENT ? TASK_DOING : TASK_ASSIGNED;
}

bool task_state_is_handed_in(enum task_state state)
{
    return state == TASK_SUBMITTED || state == TASK_DONE;
}

bool task_is_open(const struct task_record *record)
{
    return record->cancelled_at == NO_MOMENT && record->confirmed_at == NO_MOMENT;
}

/* The days between a due day and the day the result was there, or `day` where it is not there yet. */
static int32_t days_past(const struct task_record *record, int32_t due, int32_t day)
{
    if (due == NO_DAY || record->cancelled_at != NO_MOMENT)
        return 0;
    int32_t end = record->submitted_at != NO_MOMENT ? moment_day(record->submitted_at) : day;
    return end > due ? end - due : 0;
}

struct wait {
    enum task_wait for_what;
    int64_t unit, since;
};

static struct wait wait_of(const struct task_record *record, enum task_state state)
{
    if (state == TASK_RETURNED)
        return (struct wait){WAITS_FOR_NEW_LEAD, NO_NUMBER, record->returned_at};
    if (state == TASK_SUBMITTED)
        return (struct wait){WAITS_FOR_CONFIRMATION, NO_NUMBER, record->submitted_at};
    if (record->wanted_at != NO_MOMENT)
        return (struct wait){WAITS_FOR_EXTENSION, NO_NUMBER, record->wanted_at};
    if (record->difficulty_at != NO_MOMENT)
        return (struct wait){WAITS_FOR_DIFFICULTY, record->difficulty_to, record->difficulty_at};
    if (record->asked_at != NO_MOMENT)
        return (struct wait){WAITS_FOR_ANSWER, NO_NUMBER, record->asked_at};
    if (record->waiting_since != NO_MOMENT)
        return (struct wait){WAITS_FOR_UNIT, record->waiting_for, record->waiting_since};
    if (state == TASK_ASSIGNED && !record->is_joint) /* each lead acknowledges a task of his own */
        return (struct wait){WAITS_FOR_ACKNOWLEDGEMENT, record->lead, record->assigned_at};
    return (struct wait){WAITS_FOR_NOTHING, NO_NUMBER, NO_MOMENT};
}

struct task_standing task_standing_of(const struct task_record *record, int32_t day, int32_t soon_days)
{
    struct task_standing standing = {.state = task_state_of(record)};
    bool is_in_hand = task_is_open(record) && record->submitted_at == NO_MOMENT;
    struct wait wait = wait_of(record, standing.state);
    standing.days_late = days_past(record, record->due, day);
    standing.days_past_original = days_past(record, punctuality_original_due(record), day);
    standing.is_late = standing.days_late > 0;
    standing.is_due_soon = is_in_hand && record->due >= day && record->due <= day + soon_days;
    standing.waits_for = wait.for_what;
    standing.waiting_unit = wait.unit;
    standing.waiting_since = wait.since;
    return standing;
}

const char *task_wait_code(enum task_wait wait)
{
    return waits[wait].code;
}

const char *task_wait_title(enum task_wait wait)
{
    return waits[wait].title;
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
