#include "model/task_record.h"

#include "base/message.h"
#include "model/judgement.h"
#include "model/task_state.h"

const char *const task_too_deep = N_("tasks stand at most {1} deep; put this one below one that is further up");

bool task_cut_is_set(const struct task_cut *cut)
{
    return cut->until != INT64_MAX || cut->known != INT64_MAX;
}

struct task_record task_record_before(int64_t number, int64_t parent, enum task_level level)
{
    struct task_record record = {.number = number, .parent = parent, .level = level};
    task_record_rewind(&record);
    return record;
}

struct task_record task_record_of(const struct event *event, int64_t number_in_ledger)
{
    struct task_record record = task_record_before(event_number(event, FIELD_TASK), event_number(event, FIELD_PARENT),
                                                   (enum task_level)event_number(event, FIELD_LEVEL));
    struct task_fact fact = task_fact_of(event, number_in_ledger);
    record.is_joint = event_has(event, FIELD_JOINT);
    task_record_apply(&record, &fact);
    return record;
}

void task_record_rewind(struct task_record *record)
{
    *record = (struct task_record){
        .number = record->number,
        .parent = record->parent,
        .level = record->level,
        .is_joint = record->is_joint,
        .start = NO_DAY,
        .due = NO_DAY,
        .original_due = NO_DAY,
        .assigned_at = NO_MOMENT,
        .acknowledged_at = NO_MOMENT,
        .returned_at = NO_MOMENT,
        .paused_at = NO_MOMENT,
        .submitted_at = NO_MOMENT,
        .confirmed_at = NO_MOMENT,
        .cancelled_at = NO_MOMENT,
        .asked_at = NO_MOMENT,
        .difficulty_at = NO_MOMENT,
        .waiting_since = NO_MOMENT,
        .wanted_at = NO_MOMENT,
        .wanted_due = NO_DAY,
        .quantity = NO_QUANTITY,
        .done = NO_QUANTITY,
        .series_until = NO_DAY,
        .last_at = NO_MOMENT,
    };
}

static bool is_in_hand(enum task_state state)
{
    return state == TASK_ASSIGNED || state == TASK_DOING || state == TASK_PAUSED;
}

/* Whether something can be opened, answered or changed beside the state. */
static bool allows_beside(const struct task_record *record, const struct task_fact *fact, enum task_state state)
{
    switch ((int)fact->kind) {
    case EVENT_TASK_ASKED:
        return is_in_hand(state) && record->asked_at == NO_MOMENT;
    case EVENT_TASK_ANSWERED:
        return record->asked_at != NO_MOMENT || state == TASK_RETURNED;
    case EVENT_TASK_DIFFICULTY_RAISED:
        return is_in_hand(state) && (record->difficulty_at == NO_MOMENT || record->difficulty_to != fact->other);
    case EVENT_TASK_DIFFICULTY_ANSWERED:
        return record->difficulty_at != NO_MOMENT;
    case EVENT_TASK_WAITED:
        return is_in_hand(state) && record->waiting_since == NO_MOMENT;
    case EVENT_TASK_WAIT_ENDED:
        return record->waiting_since != NO_MOMENT;
    case EVENT_TASK_EXTENSION_REQUESTED:
        return is_in_hand(state) && record->wanted_at == NO_MOMENT && record->due != NO_DAY && fact->due > record->due;
    case EVENT_TASK_EXTENSION_DECIDED:
        return record->wanted_at != NO_MOMENT && fact->is_granted == (fact->due != NO_DAY) &&
               (!fact->is_granted || fact->due > record->due);
    default:
        return true;
    }
}

bool task_record_allows(const struct task_record *record, const struct task_fact *fact)
{
    enum task_state state = task_state_of(record);
    if (task_kind_mends(fact->kind))
        return true;
    if (state == TASK_CANCELLED)
        return record->ends_with_parts && fact->kind == EVENT_TASK_CANCELLED;
    if (state == TASK_DONE)
        return false;
    switch ((int)fact->kind) {
    case EVENT_TASK_ASSIGNED:
        return record->assigned_at == NO_MOMENT;
    case EVENT_TASK_ACKNOWLEDGED:
        return state == TASK_ASSIGNED;
    case EVENT_TASK_PROGRESSED:
        return state != TASK_RETURNED;
    case EVENT_TASK_RETURNED:
    case EVENT_TASK_PAUSED:
        return state == TASK_ASSIGNED || state == TASK_DOING;
    case EVENT_TASK_RESUMED:
        return state == TASK_PAUSED;
    case EVENT_TASK_SUBMITTED:
        return state == TASK_DOING;
    case EVENT_TASK_CONFIRMED:
    case EVENT_TASK_SENT_BACK:
        return state == TASK_SUBMITTED;
    default:
        return allows_beside(record, fact, state);
    }
}

static void close_all(struct task_record *record)
{
    record->asked_at = record->difficulty_at = record->waiting_since = record->wanted_at = NO_MOMENT;
    record->difficulty_to = record->waiting_for = NO_NUMBER;
    record->wanted_due = NO_DAY;
}

static void assign(struct task_record *record, const struct task_fact *fact)
{
    record->parent = fact->parent;
    record->level = (enum task_level)fact->level;
    record->assigned_at = fact->at;
    record->lead = fact->unit;
    record->start = fact->start;
    record->due = record->original_due = fact->due;
    record->quantity = fact->quantity;
}

/* A task that was given back goes on with whoever leads it now, and is acknowledged anew. */
static void go_on(struct task_record *record)
{
    if (record->returned_at == NO_MOMENT)
        return;
    record->returned_at = NO_MOMENT;
    record->acknowledged_at = NO_MOMENT;
}

static void submit(struct task_record *record, const struct task_fact *fact)
{
    close_all(record);
    record->submitted_at = fact->at;
    if (fact->quantity != NO_QUANTITY)
        record->done = fact->quantity;
}

static void judge(struct task_record *record, const struct task_fact *fact)
{
    record->faults += (fact->judged & JUDGED_FAULTY) != 0;
    record->latenesses += (fact->judged & JUDGED_LATE) != 0;
    if (fact->quantity != NO_QUANTITY)
        record->done = fact->quantity;
    if (fact->kind == EVENT_TASK_CONFIRMED)
        record->confirmed_at = fact->at;
    else
        record->submitted_at = NO_MOMENT;
}

static void decide_extension(struct task_record *record, const struct task_fact *fact)
{
    record->wanted_at = NO_MOMENT;
    record->wanted_due = NO_DAY;
    if (!fact->is_granted)
        return;
    record->due = fact->due;
    record->extensions++;
}

/* What opens or closes something beside the state. */
static void apply_beside(struct task_record *record, const struct task_fact *fact)
{
    switch ((int)fact->kind) {
    case EVENT_TASK_ASKED:
        record->asked_at = fact->at;
        break;
    case EVENT_TASK_ANSWERED:
        record->asked_at = NO_MOMENT;
        go_on(record);
        break;
    case EVENT_TASK_DIFFICULTY_RAISED:
        record->difficulty_at = fact->at;
        record->difficulty_to = fact->other;
        break;
    case EVENT_TASK_DIFFICULTY_ANSWERED:
        record->difficulty_at = NO_MOMENT;
        record->difficulty_to = NO_NUMBER;
        break;
    case EVENT_TASK_WAITED:
        record->waiting_since = fact->at;
        record->waiting_for = fact->other;
        break;
    case EVENT_TASK_WAIT_ENDED:
        record->waiting_since = NO_MOMENT;
        record->waiting_for = NO_NUMBER;
        break;
    case EVENT_TASK_EXTENSION_REQUESTED:
        record->wanted_at = fact->at;
        record->wanted_due = fact->due;
        break;
    case EVENT_TASK_EXTENSION_DECIDED:
        decide_extension(record, fact);
        break;
    case EVENT_TASK_DELEGATED:
        record->person = fact->person;
        break;
    case EVENT_TASK_MONITORED:
        record->monitor = fact->person;
        break;
    case EVENT_TASK_URGED:
        record->urges++;
        break;
    case EVENT_TASK_SERIES_ENDED:
        record->series_until = fact->due;
        break;
    default:
        break;
    }
}

bool task_record_is_in_order(const struct task_record *record, const struct task_fact *fact)
{
    return fact->at >= record->last_at || task_kind_mends(fact->kind);
}

void task_record_apply(struct task_record *record, const struct task_fact *fact)
{
    bool is_mend = task_kind_mends(fact->kind);
    switch ((int)fact->kind) {
    case EVENT_TASK_ASSIGNED:
        assign(record, fact);
        break;
    case EVENT_TASK_HANDED_OVER:
        record->lead = fact->unit;
        record->person = NO_NUMBER;
        go_on(record);
        break;
    case EVENT_TASK_ACKNOWLEDGED:
        record->acknowledged_at = fact->at;
        break;
    case EVENT_TASK_RETURNED:
        close_all(record);
        record->returned_at = fact->at;
        break;
    case EVENT_TASK_PAUSED:
        record->paused_at = fact->at;
        break;
    case EVENT_TASK_RESUMED:
        record->paused_at = NO_MOMENT;
        if (fact->due != NO_DAY)
            record->due = fact->due;
        break;
    case EVENT_TASK_SUBMITTED:
        submit(record, fact);
        break;
    case EVENT_TASK_CONFIRMED:
    case EVENT_TASK_SENT_BACK:
        judge(record, fact);
        break;
    case EVENT_TASK_CANCELLED:
        close_all(record);
        record->cancelled_at = fact->at;
        break;
    default:
        apply_beside(record, fact);
        break;
    }
    if (fact->percent != NO_PERCENT && !is_mend)
        record->percent = fact->percent;
    if (!is_mend || fact->at > record->last_at)
        record->last_at = fact->at;
    record->version = fact->event;
}

bool task_record_fold(struct task_record *record, const struct task_fact *facts, size_t count, int64_t until)
{
    for (size_t i = 0; i < count; i++) {
        if (facts[i].is_void)
            continue;
        if (facts[i].at > until)
            break;
        if (!task_record_allows(record, &facts[i]) || (i > 0 && !task_record_is_in_order(record, &facts[i])))
            return false;
        task_record_apply(record, &facts[i]);
    }
    return true;
}
