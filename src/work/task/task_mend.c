#include "work/task/task_deed.h"

#include "base/message.h"
#include "model/task_correction.h"
#include "store/question/lookup.h"
#include "work/acting/permission.h"
#include "work/task/task_check.h"
#include "work/task/task_product.h"
#include "work/task/task_series.h"

/*
 * task_mend.c: what a correction or a taking back of something that happened to a task checks and adds.
 */

static bool conflict(const char *message, struct error *error)
{
    return error_set(error, ERROR_CONFLICT, message);
}

/* The event to mend, which is one of the task's. */
static bool find_mended(const struct task_deed *deed, struct event *mended, struct error *error)
{
    int64_t number = deed->request->event;
    if (number == NO_EVENT_NUMBER &&
        !lookup_assignment(deed->acting->transaction, deed->record->number, &number, error))
        return false;
    event_set_number(deed->event, FIELD_MENDS, number);
    if (!lookup_event(deed->acting->transaction, deed->acting->arena, number, mended, error))
        return false;
    return (event_has(mended, FIELD_TASK) && event_number(mended, FIELD_TASK) == deed->record->number) ||
           conflict(N_("the event is not one of this task"), error);
}

/* Any of some fields that a correction gives is one that the event has, or can have: those of an assignment. */
static bool check_fields(const struct task_deed *deed, const struct event *mended, const enum event_field *fields,
                         size_t count, bool *says_something, struct error *error)
{
    bool is_assignment = event_kind(mended) == EVENT_TASK_ASSIGNED;
    for (size_t i = 0; i < count; i++) {
        bool is_given = event_has(deed->event, fields[i]);
        *says_something |= is_given;
        bool can_be = event_has(mended, fields[i]) || (is_assignment && fields[i] != FIELD_PERCENT);
        if (is_given && !can_be)
            return conflict(N_("the event does not say what is corrected"), error);
    }
    return true;
}

/* Nothing is said any more of what an assignment need not say. */
static bool check_clears(const struct task_deed *deed, const struct event *mended, struct error *error)
{
    event_fields clears = deed->request->clears;
    if (clears != 0 && event_kind(mended) != EVENT_TASK_ASSIGNED)
        return conflict(N_("only what an assignment says is taken away; take the event back"), error);
    return (clears & ~task_correction_clearable) == 0 || error_set(error, ERROR_USAGE, N_("say what is right"));
}

static bool check_corrected(const struct task_deed *deed, const struct event *mended, struct error *error)
{
    static const enum event_field values[] = {FIELD_START, FIELD_DUE, FIELD_PERCENT, FIELD_QUANTITY};
    static const enum event_field of_assignment[] = {
        FIELD_PARENT,
        FIELD_LEVEL,
        FIELD_RULE,
        FIELD_PRODUCT_CODE,
#define TASK_WORDS(name, field) FIELD_##field,
#include "model/task-words.def"
#undef TASK_WORDS
    };
    bool says_something = event_has(deed->event, FIELD_HAPPENED) || deed->request->clears != 0;
    if (!check_clears(deed, mended, error) ||
        !check_fields(deed, mended, values, COUNT_OF(values), &says_something, error) ||
        !check_fields(deed, mended, of_assignment, COUNT_OF(of_assignment), &says_something, error))
        return false;
    if (event_kind(mended) == EVENT_TASK_ASSIGNED && !task_check_quantity(deed->request->quantity, error))
        return false;
    return says_something || error_set(error, ERROR_USAGE, N_("say what is right"));
}

/* It stands below a task that was there before it, and below which whoever corrects it may assign; the rest is checked
 * of the task as it has become. What a series makes stays below it. */
static bool check_parent(const struct task_deed *deed, const struct event *mended, struct error *error)
{
    struct task_record above;
    int64_t parent = deed->request->parent;
    if (parent == PARENT_UNSAID || parent == deed->record->parent)
        return true;
    if (event_has(mended, FIELD_OCCURRENCE))
        return conflict(N_("a recurring task has made this one; it stays below it"), error);
    if (parent == NO_NUMBER)
        return true;
    if (!transaction_task(deed->acting->transaction, parent, &above, error) ||
        !permission_check(deed->acting, PERMISSION_TASK_ASSIGN_BELOW, &above, NO_NUMBER, error))
        return false;
    if (parent < deed->record->number)
        return true;
    conflict(N_("task {1} was put into the book later than this one, and cannot stand above it"), error);
    error_add_number(error, 1, parent);
    return error_add_hint(error, N_("cancel this task and assign it anew below that one"));
}

static bool check_rule(const struct task_deed *deed, const struct event *mended, struct error *error)
{
    const struct task_request *request = deed->request;
    struct recurrence_start start = task_series_start(deed->record->start, deed->record->assigned_at);
    struct text rule = request->rule;
    if (text_is_empty(rule))
        return true;
    if (event_has(mended, FIELD_JOINT))
        return conflict(N_("the tasks of its leads recur, not the joint task above them; correct those"), error);
    if (event_has(mended, FIELD_OCCURRENCE))
        return conflict(N_("a recurring task has made this one; correct the rule of that one"), error);
    if (request->start > CLEARED_DAY)
        start = task_series_start(request->start, NO_MOMENT);
    return task_series_check_rule(rule, &start, error);
}

/* The coefficient is that of the day on which the task was assigned. */
static bool check_terms(const struct task_deed *deed, const struct event *mended, struct error *error)
{
    const struct task_request *request = deed->request;
    int64_t at = request->moment != NO_MOMENT ? request->moment : deed->record->assigned_at;
    return check_parent(deed, mended, error) && check_rule(deed, mended, error) &&
           task_product_set(deed->acting, request->product_code, at, deed->event, error);
}

/* A task does not begin after it is due, whichever of the two is corrected. */
static bool check_span(const struct task_deed *deed, const struct event *mended, struct error *error)
{
    const struct task_request *request = deed->request;
    int32_t start = request->start != NO_DAY ? request->start : deed->record->start,
            due = request->due != NO_DAY ? request->due : deed->record->due;
    return event_kind(mended) != EVENT_TASK_ASSIGNED || (request->start == NO_DAY && request->due == NO_DAY) ||
           start == NO_DAY || due == NO_DAY || start <= due ||
           error_set(error, ERROR_USAGE, N_("the task begins after it is due"));
}

/* The day of what lies in the future is mended whatever it is, or nothing could happen to the task until then. */
static bool comes_to_present(const struct task_deed *deed, const struct event *mended)
{
    return event_number(mended, FIELD_AT) > deed->acting->present && !event_has(deed->event, FIELD_DUE);
}

bool task_mend_correct(const struct task_deed *deed, struct error *error)
{
    struct event mended;
    if (!find_mended(deed, &mended, error))
        return false;
    if (task_kind_mends(event_kind(&mended)))
        return conflict(N_("a correction is not corrected; correct again what it corrected"), error);
    if (task_kind_is_of_share(event_kind(&mended)) && !comes_to_present(deed, &mended))
        return conflict(N_("what a unit takes part in is not corrected; set or release it again"), error);
    if (!check_corrected(deed, &mended, error) || !check_span(deed, &mended, error) ||
        !check_terms(deed, &mended, error))
        return false;
    if (deed->request->moment > deed->acting->at)
        return conflict(N_("the moment is still to come; record it when it has happened"), error);
    if (deed->request->moment != NO_MOMENT &&
        !task_check_led(deed->acting, &mended, event_number(deed->event, FIELD_MENDS), deed->request->moment, error))
        return false;
    struct task_record placed = *deed->record;
    if (deed->request->parent != PARENT_UNSAID)
        placed.parent = deed->request->parent;
    return event_kind(&mended) == EVENT_TASK_SERIES_ENDED ||
           task_check_due(deed->acting, &placed, deed->request->due, error);
}

/* Only what the record alone was made from can be taken back; other things have an opposite that is recorded. */
bool task_mend_void(const struct task_deed *deed, struct error *error)
{
    struct event mended;
    bool is_void;
    if (!find_mended(deed, &mended, error) ||
        !lookup_is_void(deed->acting->transaction, deed->acting->arena, deed->record->number, deed->request->event,
                        &is_void, error))
        return false;
    if (is_void)
        return conflict(N_("it has been taken back already"), error);
    enum event_kind kind = event_kind(&mended);
    if (kind == EVENT_TASK_ASSIGNED)
        return conflict(N_("an assignment is not taken back; cancel the task"), error);
    if (task_kind_is_of_share(kind))
        return conflict(N_("what a unit takes part in is not taken back; set or release it again"), error);
    if (kind == EVENT_TASK_CORRECTED)
        return conflict(N_("a correction is not taken back; correct again"), error);
    return task_check_led(deed->acting, &mended, deed->request->event, NO_MOMENT, error);
}
