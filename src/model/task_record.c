#include "model/task_record.h"

#include "model/task_state.h"

static int32_t day_or_none(const struct event *event, enum event_field field)
{
    return event_has(event, field) ? (int32_t)event_number(event, field) : NO_DAY;
}

struct task_record task_record_of(const struct event *event, int64_t number_in_ledger)
{
    struct task_record record = {
        .number = event_number(event, FIELD_TASK),
        .parent = event_number(event, FIELD_PARENT),
        .level = (enum task_level)event_number(event, FIELD_LEVEL),
        .lead = event_number(event, FIELD_LEAD),
        .start = day_or_none(event, FIELD_START),
        .due = day_or_none(event, FIELD_DUE),
        .assigned_at = event_number(event, FIELD_AT),
        .version = number_in_ledger,
    };
    task_record_rewind(&record);
    return record;
}

void task_record_rewind(struct task_record *record)
{
    record->acknowledged_at = NO_MOMENT;
    record->paused_at = NO_MOMENT;
    record->submitted_at = NO_MOMENT;
    record->confirmed_at = NO_MOMENT;
    record->cancelled_at = NO_MOMENT;
    record->percent = 0;
    record->last_at = record->assigned_at;
}

struct task_fact task_fact_of(const struct event *event, int64_t number_in_ledger)
{
    bool says_who_leads = event_has(event, FIELD_LEAD);
    return (struct task_fact){
        .event = number_in_ledger,
        .kind = event_kind(event),
        .at = event_number(event, FIELD_AT),
        .unit = event_number(event, says_who_leads ? FIELD_LEAD : FIELD_UNIT),
        .percent = event_has(event, FIELD_PERCENT) ? (int)event_number(event, FIELD_PERCENT) : -1,
    };
}

bool task_record_allows(const struct task_record *record, enum event_kind kind)
{
    enum task_state state = task_state_of(record);
    if (state == TASK_DONE || state == TASK_CANCELLED)
        return false;
    switch ((int)kind) {
    case EVENT_TASK_ACKNOWLEDGED:
        return state == TASK_ASSIGNED;
    case EVENT_TASK_PAUSED:
        return state == TASK_ASSIGNED || state == TASK_DOING;
    case EVENT_TASK_RESUMED:
        return state == TASK_PAUSED;
    case EVENT_TASK_SUBMITTED:
        return state == TASK_DOING;
    case EVENT_TASK_CONFIRMED:
        return state == TASK_SUBMITTED;
    default:
        return kind == EVENT_TASK_PROGRESSED || kind == EVENT_TASK_HANDED_OVER || kind == EVENT_TASK_CANCELLED;
    }
}

void task_record_apply(struct task_record *record, const struct task_fact *fact)
{
    switch ((int)fact->kind) {
    case EVENT_TASK_ASSIGNED:
    case EVENT_TASK_HANDED_OVER:
        record->lead = fact->unit;
        break;
    case EVENT_TASK_ACKNOWLEDGED:
        record->acknowledged_at = fact->at;
        break;
    case EVENT_TASK_PAUSED:
        record->paused_at = fact->at;
        break;
    case EVENT_TASK_RESUMED:
        record->paused_at = NO_MOMENT;
        break;
    case EVENT_TASK_SUBMITTED:
        record->submitted_at = fact->at;
        break;
    case EVENT_TASK_CONFIRMED:
        record->confirmed_at = fact->at;
        break;
    case EVENT_TASK_CANCELLED:
        record->cancelled_at = fact->at;
        break;
    default:
        break;
    }
    if (fact->percent >= 0)
        record->percent = fact->percent;
    record->last_at = fact->at;
    record->version = fact->event;
}
