#include "model/task_fact.h"

#include "model/judgement.h"
#include "model/task_correction.h"

static int64_t number_or(const struct event *event, enum event_field field, int64_t absent)
{
    return event_has(event, field) ? event_number(event, field) : absent;
}

static int32_t day_of(const struct event *event, enum event_field field)
{
    return (int32_t)number_or(event, field, task_correction_clears(event, field) ? CLEARED_DAY : NO_DAY);
}

static int64_t quantity_of(const struct event *event)
{
    bool is_cleared = task_correction_clears(event, FIELD_QUANTITY);
    return number_or(event, FIELD_QUANTITY, is_cleared ? CLEARED_QUANTITY : NO_QUANTITY);
}

struct task_fact task_fact_of(const struct event *event, int64_t number_in_ledger)
{
    bool says_who_leads = event_has(event, FIELD_LEAD), assigns = event_kind(event) == EVENT_TASK_ASSIGNED;
    return (struct task_fact){
        .event = number_in_ledger,
        .kind = event_kind(event),
        .at = event_number(event, FIELD_AT),
        .unit = event_number(event, says_who_leads ? FIELD_LEAD : FIELD_UNIT),
        .other = number_or(event, FIELD_OTHER, NO_NUMBER),
        .person = number_or(event, FIELD_PERSON, NO_NUMBER),
        .mends = number_or(event, FIELD_MENDS, NO_NUMBER),
        .parent = number_or(event, FIELD_PARENT, assigns ? NO_NUMBER : PARENT_UNSAID),
        .quantity = quantity_of(event),
        .start = day_of(event, FIELD_START),
        .due = day_of(event, FIELD_DUE),
        .percent = (int)number_or(event, FIELD_PERCENT, NO_PERCENT),
        .level = (int)number_or(event, FIELD_LEVEL, LEVEL_UNSAID),
        .judged = judgement_read(event_text(event, FIELD_JUDGED)),
        .is_granted = event_number(event, FIELD_GRANTED) != 0,
        .happened_at = number_or(event, FIELD_HAPPENED, NO_MOMENT),
    };
}

static struct task_fact *find(struct task_fact *facts, size_t count, int64_t event)
{
    for (size_t i = 0; i < count; i++)
        if (facts[i].event == event)
            return &facts[i];
    return NULL;
}

/* What the correction says replaces what the fact said. */
static void correct(struct task_fact *fact, const struct task_fact *correction)
{
    if (correction->happened_at != NO_MOMENT)
        fact->at = correction->happened_at;
    if (correction->start != NO_DAY)
        fact->start = correction->start == CLEARED_DAY ? NO_DAY : correction->start;
    if (correction->due != NO_DAY)
        fact->due = correction->due == CLEARED_DAY ? NO_DAY : correction->due;
    if (correction->parent != PARENT_UNSAID)
        fact->parent = correction->parent;
    if (correction->level != LEVEL_UNSAID)
        fact->level = correction->level;
    if (correction->percent != NO_PERCENT)
        fact->percent = correction->percent;
    if (correction->quantity != NO_QUANTITY)
        fact->quantity = correction->quantity == CLEARED_QUANTITY ? NO_QUANTITY : correction->quantity;
}

bool task_kind_mends(enum event_kind kind)
{
    return kind == EVENT_TASK_CORRECTED || kind == EVENT_TASK_VOIDED;
}

bool task_kind_is_of_share(enum event_kind kind)
{
    return kind == EVENT_TASK_PARTNER_SET || kind == EVENT_TASK_PARTNER_ANSWERED || kind == EVENT_TASK_PARTNER_RELEASED;
}

bool task_fact_unmakes(const struct task_fact *fact)
{
    return fact->kind == EVENT_TASK_CANCELLED && fact->mends != NO_NUMBER;
}

/* A task that should not have been assigned stands from the day of its cancelling on, and nothing happened to it. */
static void unmake(struct task_fact *facts, size_t cancelling)
{
    for (size_t i = 1; i < cancelling; i++)
        facts[i].is_void = true;
    facts[0].at = facts[cancelling].at;
}

void task_facts_mend(struct task_fact *facts, size_t count)
{
    /* Backwards, so that what takes back a taking back comes first. */
    for (size_t i = count; i-- > 0;) {
        struct task_fact *mended = facts[i].kind == EVENT_TASK_VOIDED && !facts[i].is_void
                                       ? find(facts, i, facts[i].mends)
                                       : NULL;
        if (mended)
            mended->is_void = true;
    }
    for (size_t i = 0; i < count; i++) {
        struct task_fact *mended = facts[i].kind == EVENT_TASK_CORRECTED && !facts[i].is_void
                                       ? find(facts, i, facts[i].mends)
                                       : NULL;
        if (mended)
            correct(mended, &facts[i]);
    }
    for (size_t i = 1; i < count; i++)
        if (task_fact_unmakes(&facts[i]) && !facts[i].is_void && facts[i].mends == facts[0].event)
            unmake(facts, i);
}
