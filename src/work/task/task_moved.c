#include "work/task/task_moved.h"

#include "base/arena.h"
#include "store/question/lookup.h"
#include "work/task/task_resume.h"

static struct task_record before_all(const struct task_record *record)
{
    return task_record_before(record->number, record->parent, record->level);
}

bool task_moved_read(struct acting *acting, const struct task_record *record, struct task_moved *moved,
                     struct error *error)
{
    struct task_record then = before_all(record);
    if (!lookup_facts(acting->transaction, acting->arena, record->number, &moved->facts, error))
        return false;
    moved->due = arena_array(acting->arena, int32_t, moved->facts.count);
    for (size_t i = 0; i < moved->facts.count; i++) {
        moved->due[i] = then.due;
        if (!moved->facts.at[i].is_void)
            task_record_apply(&then, &moved->facts.at[i]);
    }
    return true;
}

/* Where there is no due day there is none to move. */
static int32_t moved_day(const struct task_record *then, const struct task_fact *resumption, int32_t latest)
{
    bool is_held;
    return then->due == NO_DAY ? NO_DAY : task_resumed_due(then, resumption->at, latest, &is_held);
}

static bool correct(struct acting *acting, const struct event *correction, const struct task_fact *resumption,
                    int32_t due, struct error *error)
{
    struct event event = event_of(EVENT_TASK_CORRECTED);
    event_set_number(&event, FIELD_TASK, event_number(correction, FIELD_TASK));
    event_set_number(&event, FIELD_UNIT, event_number(correction, FIELD_UNIT));
    event_set_number(&event, FIELD_MENDS, resumption->event);
    event_set_text(&event, FIELD_NOTE, event_text(correction, FIELD_NOTE));
    if (event_has(correction, FIELD_BATCH))
        event_set_number(&event, FIELD_BATCH, event_number(correction, FIELD_BATCH));
    if (due == NO_DAY)
        event_set_text(&event, FIELD_CLEARED, event_field_key(FIELD_DUE));
    else
        event_set_number(&event, FIELD_DUE, due);
    return acting_append(acting, &event, error);
}

bool task_moved_follow(struct acting *acting, const struct task_moved *before, const struct event *correction,
                       struct error *error)
{
    struct task_record record, above = {.due = NO_DAY};
    struct task_moved now;
    if (!transaction_task(acting->transaction, event_number(correction, FIELD_TASK), &record, error) ||
        (record.parent != NO_NUMBER && !transaction_task(acting->transaction, record.parent, &above, error)) ||
        !task_moved_read(acting, &record, &now, error))
        return false;
    struct task_record then = before_all(&record);
    for (size_t i = 0; i < before->facts.count; i++) {
        struct task_fact *fact = &now.facts.at[i];
        if (fact->kind == EVENT_TASK_RESUMED && !fact->is_void && fact->due != NO_DAY && then.due != before->due[i]) {
            fact->due = moved_day(&then, fact, above.due);
            if (!correct(acting, correction, fact, fact->due, error))
                return false;
        }
        if (!fact->is_void)
            task_record_apply(&then, fact);
    }
    return true;
}
