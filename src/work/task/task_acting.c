#include "work/task/task_acting.h"

#include "base/message.h"
#include "base/moment.h"
#include "model/judgement.h"
#include "model/task_state.h"
#include "store/question/lookup.h"
#include "store/question/mandate.h"
#include "work/acting/acting_policy.h"
#include "work/task/task_backdate.h"
#include "work/task/task_check.h"
#include "work/task/task_deed.h"
#include "work/task/task_resume.h"

static bool conflict(const char *message, struct error *error)
{
    return error_set(error, ERROR_CONFLICT, message);
}

/* One unit does not both lead a task and take part in it, nor does a task wait for the unit that leads it. */
static bool hand_over(const struct task_deed *deed, struct error *error)
{
    bool takes_part;
    int64_t lead = event_number(deed->event, FIELD_LEAD);
    if (lead == deed->record->lead)
        return conflict(N_("the unit leads the task already"), error);
    if (lead == deed->record->waiting_for)
        return conflict(N_("the task waits for this unit; say first that it waits no more"), error);
    if (!lookup_partner(deed->acting->transaction, deed->record->number, lead, &takes_part, error))
        return false;
    return !takes_part || conflict(N_("the unit takes part in the task; release it first"), error);
}

static bool read_policy(const struct task_deed *deed, enum policy policy, struct policy_standing *standing,
                        struct error *error)
{
    return acting_policy(deed->acting, &(struct policy_key){.policy = policy}, standing, error);
}

/* What a book has laid down on asking for a later day: in time, and not without end. */
static bool request_extension(const struct task_deed *deed, struct error *error)
{
    struct policy_standing latest, most;
    int32_t day;
    if (!task_request_day(deed->acting, &day, error) ||
        !read_policy(deed, POLICY_EXTENSION_LATEST_REQUEST, &latest, error) ||
        !read_policy(deed, POLICY_EXTENSION_MOST, &most, error))
        return false;
    if (deed->record->wanted_due != NO_DAY)
        return conflict(N_("a later day has been asked for already; decide on that first"), error);
    if (deed->record->due == NO_DAY)
        return conflict(N_("the task has no due day"), error);
    if (deed->request->due <= deed->record->due)
        return conflict(N_("the day asked for is not later than the due day"), error);
    if (day > deed->record->due - policy_number(&latest)) {
        conflict(N_("a later day has to be asked for {1} days before the due day"), error);
        return error_add_argument(error, 1, latest.value);
    }
    if (deed->record->extensions >= policy_number(&most)) {
        conflict(N_("the due day was moved {1} times, as often as may be"), error);
        return error_add_argument(error, 1, most.value);
    }
    return task_check_due(deed->acting, deed->record, deed->request->due, error);
}

static bool grant(const struct task_deed *deed, struct error *error)
{
    int32_t due = deed->request->due != NO_DAY ? deed->request->due : deed->record->wanted_due;
    event_set_number(deed->event, FIELD_GRANTED, 1);
    if (deed->record->wanted_due == NO_DAY)
        return conflict(N_("nobody has asked for a later day"), error);
    event_set_number(deed->event, FIELD_DUE, due);
    return task_check_due(deed->acting, deed->record, due, error);
}

static bool refuse(const struct task_deed *deed, struct error *error)
{
    event_set_number(deed->event, FIELD_GRANTED, 0);
    return deed->record->wanted_due != NO_DAY || conflict(N_("nobody has asked for a later day"), error);
}

static bool resume(const struct task_deed *deed, struct error *error)
{
    struct task_resumption resumption;
    if (!task_resume(deed->acting, deed->record, &resumption, error))
        return false;
    event_set_number_unless(deed->event, FIELD_DUE, resumption.due, NO_DAY);
    return true;
}

/* Nobody is found late, or excused for it, who was not. */
static bool check_lateness(const struct task_deed *deed, int32_t days_late, struct error *error)
{
    const struct task_record *record = deed->record;
    if (days_late > 0 || record->submitted_at == NO_MOMENT ||
        (deed->request->judged & (JUDGED_LATE | JUDGED_LATE_EXCUSED)) == 0)
        return true;
    if (record->due == NO_DAY)
        return conflict(N_("the task has no due day"), error);
    conflict(N_("the result was submitted on {1} and due on {2}: it is not late"), error);
    error_add_day(error, 1, date_from_day(moment_day(record->submitted_at)));
    return error_add_day(error, 2, date_from_day(record->due));
}

/* A result that came late was late, unless it is found excused. */
static bool confirm(const struct task_deed *deed, struct error *error)
{
    struct task_standing standing = task_standing_of(deed->record, deed->acting->today, 0);
    unsigned judged = deed->request->judged;
    if (!check_lateness(deed, standing.days_late, error))
        return false;
    if (standing.days_late > 0 && (judged & JUDGED_LATE_EXCUSED) == 0)
        judged |= JUDGED_LATE;
    event_set_text(deed->event, FIELD_JUDGED, judgement_print(deed->acting->arena, judged));
    return task_check_below(deed->acting, deed->record, error);
}

/* What is sent back stands where it was last reported to be, unless something else is said. */
static bool send_back(const struct task_deed *deed, struct error *error)
{
    int percent;
    struct task_standing standing = task_standing_of(deed->record, deed->acting->today, 0);
    if (!check_lateness(deed, standing.days_late, error))
        return false;
    if (deed->request->percent != NO_PERCENT)
        return true;
    if (!lookup_reported(deed->acting->transaction, deed->record->number, &percent, error))
        return false;
    event_set_number(deed->event, FIELD_PERCENT, percent);
    return true;
}

static bool cancel(const struct task_deed *deed, struct error *error)
{
    return task_check_below(deed->acting, deed->record, error);
}

/* Down, not across: whoever holds positions elsewhere alone has a head of his own. One who holds none is believed to
 * be of the unit. */
static bool delegate(const struct task_deed *deed, struct error *error)
{
    struct acting *acting = deed->acting;
    struct mandate mandate;
    struct matter matter;
    if (acting->person == NO_NUMBER)
        return true;
    if (!transaction_mandate(acting->transaction, acting->arena, event_number(deed->event, FIELD_PERSON), acting->today,
                             &mandate, error) ||
        !transaction_matter(acting->transaction, acting->arena, NULL, deed->record->lead, &matter, error))
        return false;
    return mandate.post_count == 0 ||
           (mandate_capacities(&mandate, &matter) & (CAPACITY_OFFICER | CAPACITY_HEAD)) != 0 ||
           error_set_with(error, ERROR_CONFLICT,
                          N_("“{1}” holds no position in the unit that leads the task, nor in one below it"),
                          deed->request->person);
}

/* No task waits for the unit that leads it. */
static bool wait_for(const struct task_deed *deed, struct error *error)
{
    return event_number(deed->event, FIELD_OTHER) != deed->record->lead ||
           conflict(N_("the unit leads the task already"), error);
}

static bool set_partner(const struct task_deed *deed, struct error *error)
{
    if (event_number(deed->event, FIELD_OTHER) == deed->record->lead)
        return conflict(N_("the unit leads the task already"), error);
    return task_check_share(deed->record->due, deed->request->due, error);
}

static bool ask_partner(const struct task_deed *deed, struct error *error)
{
    bool takes_part;
    if (!lookup_partner(deed->acting->transaction, deed->record->number, event_number(deed->event, FIELD_OTHER),
                        &takes_part, error))
        return false;
    return takes_part || conflict(N_("the unit does not take part in the task"), error);
}

/* The tasks it has made stay; no more come. */
static bool end_series(const struct task_deed *deed, struct error *error)
{
    bool recurs;
    if (!lookup_recurs(deed->acting->transaction, deed->record->number, &recurs, error))
        return false;
    if (!recurs)
        return conflict(N_("the task does not recur"), error);
    return deed->request->due != deed->record->series_until || conflict(N_("it recurs until that day already"), error);
}

bool task_acting_complete(struct acting *acting, const struct task_request *request, const struct task_record *record,
                          struct event *event, struct error *error)
{
    static task_deed_rule *const rules[TASK_ACTION_COUNT] = {
        [ACTION_HAND_OVER] = hand_over,   [ACTION_EXTEND] = request_extension,
        [ACTION_GRANT] = grant,           [ACTION_REFUSE] = refuse,
        [ACTION_RESUME] = resume,         [ACTION_CONFIRM] = confirm,
        [ACTION_SEND_BACK] = send_back,   [ACTION_CANCEL] = cancel,
        [ACTION_PARTNER] = set_partner,   [ACTION_PARTNER_DONE] = ask_partner,
        [ACTION_RELEASE] = ask_partner,   [ACTION_CORRECT] = task_mend_correct,
        [ACTION_END_SERIES] = end_series, [ACTION_VOID] = task_mend_void,
        [ACTION_WAIT] = wait_for,         [ACTION_DELEGATE] = delegate,
    };
    const struct task_deed deed = {acting, request, record, event};
    return !rules[request->action] || rules[request->action](&deed, error);
}
