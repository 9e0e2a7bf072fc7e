#include "work/task/task_check.h"

#include "base/message.h"
#include "base/moment.h"
#include "model/task_state.h"
#include "store/question/lookup.h"
#include "store/question/personnel.h"
#include "store/question/unit_work.h"
#include "work/acting/acting_unit.h"
#include "work/task/task_anew.h"

static bool conflict_on(int32_t day, const char *message, struct error *error)
{
    error_set(error, ERROR_CONFLICT, message);
    return error_add_day(error, 1, date_from_day(day));
}

bool task_check_unit(struct acting *acting, struct text code, int64_t *unit, struct error *error)
{
    struct unit_line line;
    if (!acting_unit(acting, code, &line, error))
        return false;
    *unit = line.record.number;
    return true;
}

bool task_check_lead(struct acting *acting, struct text code, int64_t *unit, struct error *error)
{
    struct unit_line line;
    if (!acting_unit(acting, code, &line, error))
        return false;
    *unit = line.record.number;
    return !line.record.is_outside ||
           error_set_with(error, ERROR_CONFLICT, N_("“{1}” is outside this body and leads no task of it"), code);
}

bool task_check_person(struct acting *acting, struct text code, int64_t *person, struct error *error)
{
    struct person_line line;
    if (!transaction_person(acting->transaction, acting->arena, code, &line, error))
        return false;
    *person = line.number;
    return line.until == NO_DAY || line.until >= acting->today ||
           error_set_with(error, ERROR_CONFLICT, N_("“{1}” has left"), line.code);
}

bool task_check_due(struct acting *acting, const struct task_record *record, int32_t due, struct error *error)
{
    struct task_record above = {.due = NO_DAY};
    int32_t latest;
    if (due == NO_DAY)
        return true;
    if (record->parent != NO_NUMBER && !transaction_task(acting->transaction, record->parent, &above, error))
        return false;
    if (above.due != NO_DAY && due > above.due)
        return conflict_on(above.due, N_("the task above is due on {1}; this one cannot be due after it"), error);
    if (!lookup_latest_below(acting->transaction, record->number, &latest, error))
        return false;
    return latest == NO_DAY || due >= latest ||
           conflict_on(latest, N_("a task below is due on {1}; this one cannot be due before it"), error);
}

bool task_check_depth(struct acting *acting, const struct task_record *above, int height, struct error *error)
{
    struct task_record record = *above;
    for (int depth = height; depth < TASK_MOST_DEEP; depth++) {
        if (record.parent == NO_NUMBER)
            return true;
        if (!transaction_task(acting->transaction, record.parent, &record, error))
            return false;
    }
    return error_set(error, ERROR_CONFLICT, task_too_deep) || error_add_number(error, 1, TASK_MOST_DEEP);
}

bool task_check_share(int32_t task_due, int32_t due, struct error *error)
{
    return due == NO_DAY || task_due == NO_DAY || due <= task_due ||
           error_set(error, ERROR_CONFLICT, N_("a share cannot be due after the task itself"));
}

bool task_check_ahead(struct acting *acting, int64_t parent, int32_t due, struct error *error)
{
    struct task_record above = {.due = NO_DAY};
    int32_t day = moment_day(acting->at);
    if (due == NO_DAY || due >= day)
        return true;
    if (parent != NO_NUMBER && !transaction_task(acting->transaction, parent, &above, error))
        return false;
    if (above.due != NO_DAY && above.due < day)
        return true;
    conflict_on(due, N_("the due day, {1}, is past on the day on which the task is assigned, {2}"), error);
    error_add_day(error, 2, date_from_day(day));
    return error_add_hint(error, N_("put it right, or say with “--on” when the task was assigned"));
}

bool task_check_quantity(int64_t quantity, struct error *error)
{
    return quantity == NO_QUANTITY || quantity > 0 ||
           error_set(error, ERROR_USAGE, N_("a quantity of none is no task"));
}

bool task_check_assigned(struct acting *acting, const struct task_record *record, struct error *error)
{
    struct task_record above = {.assigned_at = NO_MOMENT};
    int64_t first;
    if (record->parent != NO_NUMBER && !transaction_task(acting->transaction, record->parent, &above, error))
        return false;
    int32_t day = moment_day(record->assigned_at);
    if (above.assigned_at != NO_MOMENT && day < moment_day(above.assigned_at))
        return conflict_on(moment_day(above.assigned_at),
                           N_("the task above was assigned on {1}; this one was not assigned before it"), error);
    if (!lookup_first_below(acting->transaction, record->number, &first, error))
        return false;
    return first == NO_MOMENT || day <= moment_day(first) ||
           conflict_on(moment_day(first), N_("a task below was assigned on {1}; this one was not assigned after it"),
                       error);
}

bool task_check_below(struct acting *acting, const struct task_record *record, struct error *error)
{
    int64_t below;
    if (!lookup_open_below(acting->transaction, record->number, &below, error))
        return false;
    if (below == NO_NUMBER)
        return true;
    error_set(error, ERROR_CONFLICT, N_("task {1} below it is not over"));
    return error_add_number(error, 1, below);
}

static bool check_above(struct acting *acting, const struct task_record *record, struct error *error)
{
    struct task_record above;
    return record->parent == NO_NUMBER ||
           (transaction_task(acting->transaction, record->parent, &above, error) &&
            (task_is_open(&above) || error_set(error, ERROR_CONFLICT, N_("the task above is over"))));
}

/* A unit that a task has come back to is there. */
static bool check_stands(struct acting *acting, int64_t unit, int64_t before, struct error *error)
{
    struct unit_line line;
    if (unit == NO_NUMBER || unit == before)
        return true;
    return transaction_unit_line(acting->transaction, acting->arena, unit, &line, error) &&
           (line.record.until == NO_DAY ||
            error_set_with(error, ERROR_CONFLICT, N_("the unit “{1}” has ended"), line.code));
}

/* Every unit that an open task names for what is still to come; `before` NULL: it was not open. */
static bool check_units(struct acting *acting, const struct task_record *record, const struct task_record *before,
                        struct error *error)
{
    static const struct task_record none = {0};
    bool leads_and_takes_part = false;
    int64_t partner = NO_NUMBER;
    if (!before) {
        before = &none;
        if (!unit_work_ended_partner(acting->transaction, record->number, &partner, error))
            return false;
    }
    if (record->lead != before->lead &&
        !lookup_partner(acting->transaction, record->number, record->lead, &leads_and_takes_part, error))
        return false;
    if (leads_and_takes_part)
        return error_set(error, ERROR_CONFLICT, N_("the unit takes part in the task; release it first"));
    return check_stands(acting, record->lead, before->lead, error) &&
           check_stands(acting, record->waiting_for, before->waiting_for, error) &&
           check_stands(acting, record->difficulty_to, before->difficulty_to, error) &&
           check_stands(acting, partner, NO_NUMBER, error);
}

static bool check_led_until(struct acting *acting, int64_t unit, int32_t day, struct error *error)
{
    struct unit_line line;
    if (!transaction_unit_line(acting->transaction, acting->arena, unit, &line, error))
        return false;
    if (line.record.until == NO_DAY || day <= line.record.until + 1) /* it hands over on the day after its last */
        return true;
    error_set_with(error, ERROR_CONFLICT, N_("the unit “{1}”, which led the task until then, ended on {2}"), line.code);
    return error_add_day(error, 2, date_from_day(line.record.until));
}

static bool check_led_from(struct acting *acting, int64_t unit, int32_t day, struct error *error)
{
    struct unit_line line;
    if (!transaction_unit_line(acting->transaction, acting->arena, unit, &line, error))
        return false;
    return line.record.since == NO_DAY || line.record.since <= day ||
           conflict_on(line.record.since, N_("the unit was established on {1}, which is after this happened"), error);
}

bool task_check_led(struct acting *acting, const struct event *event, int64_t number, int64_t moment,
                    struct error *error)
{
    struct lead_change change;
    if (event_kind(event) != EVENT_TASK_HANDED_OVER && event_kind(event) != EVENT_TASK_ASSIGNED)
        return true;
    if (!lookup_lead_change(acting->transaction, acting->arena, event_number(event, FIELD_TASK), number, &change,
                            error) ||
        (moment != NO_MOMENT && !check_led_from(acting, event_number(event, FIELD_LEAD), moment_day(moment), error)))
        return false;
    int64_t until = moment != NO_MOMENT ? moment : change.next_at;
    return change.from == NO_NUMBER || until == NO_MOMENT ||
           check_led_until(acting, change.from, moment_day(until), error);
}

/* What others do for a task is due no later than the task. */
static bool check_shares(struct acting *acting, const struct task_record *record, struct error *error)
{
    int32_t latest;
    if (record->due == NO_DAY)
        return true;
    return lookup_latest_share(acting->transaction, record->number, &latest, error) &&
           (latest == NO_DAY || latest <= record->due ||
            conflict_on(latest, N_("a unit that takes part is to have done its share on {1}; move that day first"),
                        error));
}

/* A task that stands below another one than before is there as if it had been assigned so. */
static bool check_place(struct acting *acting, const struct task_record *record, struct error *error)
{
    struct task_record above;
    int height;
    if (record->parent == NO_NUMBER)
        return true;
    return transaction_task(acting->transaction, record->parent, &above, error) &&
           lookup_height(acting->transaction, record->number, &height, error) &&
           task_check_depth(acting, &above, height, error) && task_check_due(acting, record, record->due, error) &&
           (record->assigned_at == NO_MOMENT || task_check_assigned(acting, record, error)) &&
           (!task_is_open(record) || check_above(acting, record, error));
}

bool task_check_mended(struct acting *acting, const struct task_record *before, struct error *error)
{
    struct task_record record;
    if (!transaction_task(acting->transaction, before->number, &record, error) ||
        (record.parent != before->parent && !check_place(acting, &record, error)) ||
        (record.due != before->due &&
         (!task_check_due(acting, &record, record.due, error) || !check_shares(acting, &record, error))))
        return false;
    bool is_moved = record.assigned_at != NO_MOMENT && record.assigned_at != before->assigned_at;
    if (is_moved && record.cancelled_at == NO_MOMENT && !task_check_assigned(acting, &record, error))
        return false;
    bool was_open = task_is_open(before), is_open = task_is_open(&record);
    if (is_open && !check_units(acting, &record, was_open ? before : NULL, error))
        return false;
    return was_open == is_open ||
           (is_open ? check_above(acting, &record, error) && task_check_anew(acting, &record, error)
                    : task_check_below(acting, &record, error));
}
