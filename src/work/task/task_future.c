#include "work/task/task_future.h"

#include "base/arena.h"
#include "store/question/lookup.h"

static bool can_be_taken_back(const struct task_fact *fact)
{
    return fact->kind != EVENT_TASK_ASSIGNED && !task_kind_is_of_share(fact->kind);
}

static bool is_to_come(const struct acting *acting, const struct task_fact *fact)
{
    return !fact->is_void && fact->at > acting->present && !task_kind_mends(fact->kind);
}

static bool mend(struct acting *acting, const struct task_record *record, const struct task_fact *fact,
                 struct text note, struct error *error)
{
    bool is_void = can_be_taken_back(fact);
    struct event event = event_of(is_void ? EVENT_TASK_VOIDED : EVENT_TASK_CORRECTED);
    event_set_number(&event, FIELD_TASK, record->number);
    event_set_number(&event, FIELD_UNIT, record->lead);
    event_set_number(&event, FIELD_MENDS, fact->event);
    event_set_text(&event, FIELD_NOTE, note);
    if (!is_void)
        event_set_number(&event, FIELD_HAPPENED, acting->present);
    return acting_append(acting, &event, error);
}

/* The last is taken back first; what stays is put in its place in its order. */
bool task_future_take_back(struct acting *acting, struct task_record *record, struct text note, struct error *error)
{
    SCRATCH(scratch, acting->arena);
    struct task_fact_list facts;
    if (record->last_at <= acting->present)
        return true;
    if (!lookup_facts(acting->transaction, scratch, record->number, &facts, error))
        return false;
    for (size_t i = facts.count; i-- > 0;)
        if (is_to_come(acting, &facts.at[i]) && can_be_taken_back(&facts.at[i]) &&
            !mend(acting, record, &facts.at[i], note, error))
            return false;
    for (size_t i = 0; i < facts.count; i++)
        if (is_to_come(acting, &facts.at[i]) && !can_be_taken_back(&facts.at[i]) &&
            !mend(acting, record, &facts.at[i], note, error))
            return false;
    return transaction_task(acting->transaction, record->number, record, error);
}
