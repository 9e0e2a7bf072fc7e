#include "work/task/task_acting.h"

#include "base/message.h"
#include "base/moment.h"
#include "model/judgement.h"
#include "model/task_state.h"
#include "store/question/lookup.h"
#include "work/acting/acting_policy.h"
#include "work/task/task_check.h"
#include "work/task/task_resume.h"

/* An action under way: all that its own rule may look at. */
struct deed {
    struct acting *acting;
    const struct task_request *request;
    const struct task_record *record;
    struct event *event;
};

typedef bool deed_rule(const struct deed *deed, struct error *error);

static bool conflict(const char *message, struct error *error)
{
    return error_set(error, ERROR_CONFLICT, message);
}

/* One unit does not both lead a task and take part in it, nor does a task wait for the unit that leads it. */
static bool hand_over(const struct deed *deed, struct error *error)
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

static bool read_policy(const struct deed *deed, enum policy policy, struct policy_standing *standing,
                        struct error *error)
{
    return acting_policy(deed->acting, &(struct policy_key){.policy = policy}, standing, error);
}

/* What a book has laid down on asking for a later day: in time, and not without end. */
static bool request_extension(const struct deed *deed, struct error *error)
{
    struct policy_standing latest, most;
    int32_t day = moment_day(deed->acting->at);
    if (!read_policy(deed, POLICY_EXTENSION_LATEST_REQUEST, &latest, error) ||
        !read_policy(deed, POLICY_EXTENSION_MOST, &most, error))
        return false;
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

static bool grant(const struct deed *deed, struct error *error)
{
    int32_t due = deed->request->due != NO_DAY ? deed->request->due : deed->record->wanted_due;
    event_set_number(deed->event, FIELD_GRANTED, 1);
    if (due == NO_DAY)
        return conflict(N_("nobody has asked for a later day"), error);
    event_set_number(deed->event, FIELD_DUE, due);
    return task_check_due(deed->acting, deed->record, due, error);
}

static bool refuse(const struct deed *deed, struct error *error)
{
    (void)error;
    event_set_number(deed->event, FIELD_GRANTED, 0);
    return true;
}

static bool resume(const struct deed *deed, struct error *error)
{
    struct task_resumption resumption;
    if (!task_resume(deed->acting, deed->record, &resumption, error))
        return false;
    if (resumption.due != NO_DAY)
        event_set_number(deed->event, FIELD_DUE, resumption.due);
    return true;
}

/* Nobody is found late, or excused for it, who was not. */
static bool check_lateness(const struct deed *deed, int32_t days_late, struct error *error)
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
static bool confirm(const struct deed *deed, struct error *error)
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
static bool send_back(const struct deed *deed, struct error *error)
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

static bool cancel(const struct deed *deed, struct error *error)
{
    return task_check_below(deed->acting, deed->record, error);
}

/* No task waits for the unit that leads it. */
static bool wait_for(const struct deed *deed, struct error *error)
{
    return event_number(deed->event, FIELD_OTHER) != deed->record->lead ||
           conflict(N_("the unit leads the task already"), error);
}

static bool set_partner(const struct deed *deed, struct error *error)
{
    if (event_number(deed->event, FIELD_OTHER) == deed->record->lead)
        return conflict(N_("the unit leads the task already"), error);
    return task_check_share(deed->record->due, deed->request->due, error);
}

static bool ask_partner(const struct deed *deed, struct error *error)
{
    bool takes_part;
    if (!lookup_partner(deed->acting->transaction, deed->record->number, event_number(deed->event, FIELD_OTHER),
                        &takes_part, error))
        return false;
    return takes_part || conflict(N_("the unit does not take part in the task"), error);
}

/* The tasks it has made stay; no more come. */
static bool end_series(const struct deed *deed, struct error *error)
{
    bool recurs;
    if (!lookup_recurs(deed->acting->transaction, deed->record->number, &recurs, error))
        return false;
    if (!recurs)
        return conflict(N_("the task does not recur"), error);
    return deed->request->due != deed->record->series_until || conflict(N_("it recurs until that day already"), error);
}

/* The event to mend, which is one of the task's. */
static bool find_mended(const struct deed *deed, struct event *mended, struct error *error)
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

/* Each value that a correction gives is one that the event has; words are those of the assignment. */
static bool check_corrected(const struct deed *deed, const struct event *mended, struct error *error)
{
    static const enum event_field values[] = {FIELD_START, FIELD_DUE, FIELD_PERCENT, FIELD_QUANTITY};
    static const enum event_field words[] = {FIELD_TITLE,   FIELD_DESCRIPTION, FIELD_SOURCE,    FIELD_PRODUCT,
                                             FIELD_URGENCY, FIELD_QUALITY,     FIELD_COMPETENCE};
    bool is_assignment = event_kind(mended) == EVENT_TASK_ASSIGNED,
         says_something = event_has(deed->event, FIELD_HAPPENED);
    for (size_t i = 0; i < COUNT_OF(values); i++) {
        bool is_given = event_has(deed->event, values[i]);
        says_something |= is_given;
        bool can_be = event_has(mended, values[i]) || (is_assignment && values[i] != FIELD_PERCENT);
        if (is_given && !can_be)
            return conflict(N_("the event does not say what is corrected"), error);
    }
    for (size_t i = 0; i < COUNT_OF(words); i++) {
        bool is_given = event_has(deed->event, words[i]);
        says_something |= is_given;
        if (is_given && !is_assignment)
            return conflict(N_("the event does not say what is corrected"), error);
    }
    if (is_assignment && !task_check_quantity(deed->request->quantity, error))
        return false;
    return says_something || error_set(error, ERROR_USAGE, N_("say what is right"));
}

/* A task does not begin after it is due, whichever of the two is corrected. */
static bool check_span(const struct deed *deed, const struct event *mended, struct error *error)
{
    const struct task_request *request = deed->request;
    int32_t start = request->start != NO_DAY ? request->start : deed->record->start,
            due = request->due != NO_DAY ? request->due : deed->record->due;
    return event_kind(mended) != EVENT_TASK_ASSIGNED || (request->start == NO_DAY && request->due == NO_DAY) ||
           start == NO_DAY || due == NO_DAY || start <= due ||
           error_set(error, ERROR_USAGE, N_("the task begins after it is due"));
}

static bool is_mend(const struct event *event)
{
    return event_kind(event) == EVENT_TASK_CORRECTED || event_kind(event) == EVENT_TASK_VOIDED;
}

static bool correct(const struct deed *deed, struct error *error)
{
    struct event mended;
    if (!find_mended(deed, &mended, error))
        return false;
    if (is_mend(&mended))
        return conflict(N_("a correction is not corrected; correct again what it corrected"), error);
    if (!check_corrected(deed, &mended, error) || !check_span(deed, &mended, error))
        return false;
    if (deed->request->moment > deed->acting->at)
        return conflict(N_("the moment is still to come; record it when it has happened"), error);
    if (deed->request->moment != NO_MOMENT &&
        !task_check_led(deed->acting, &mended, event_number(deed->event, FIELD_MENDS), deed->request->moment, error))
        return false;
    return event_kind(&mended) == EVENT_TASK_SERIES_ENDED ||
           task_check_due(deed->acting, deed->record, deed->request->due, error);
}

/* Only what the record alone was made from can be taken back; other things have an opposite that is recorded. */
static bool void_event(const struct deed *deed, struct error *error)
{
    struct event mended;
    bool is_void;
    if (!find_mended(deed, &mended, error) ||
        !lookup_is_void(deed->acting->transaction, deed->acting->arena, deed->record->number, deed->request->event,
                        &is_void, error))
        return false;
    if (is_void)
        return conflict(N_("it has been taken back already"), error);
    switch ((int)event_kind(&mended)) {
    case EVENT_TASK_ASSIGNED:
        return conflict(N_("an assignment is not taken back; cancel the task"), error);
    case EVENT_TASK_PARTNER_SET:
    case EVENT_TASK_PARTNER_ANSWERED:
    case EVENT_TASK_PARTNER_RELEASED:
        return conflict(N_("what a unit takes part in is not taken back; set or release it again"), error);
    case EVENT_TASK_CORRECTED:
        return conflict(N_("a correction is not taken back; correct again"), error);
    default:
        return task_check_led(deed->acting, &mended, deed->request->event, NO_MOMENT, error);
    }
}

bool task_acting_complete(struct acting *acting, const struct task_request *request, const struct task_record *record,
                          struct event *event, struct error *error)
{
    static deed_rule *const rules[TASK_ACTION_COUNT] = {
        [ACTION_HAND_OVER] = hand_over,   [ACTION_EXTEND] = request_extension,
        [ACTION_GRANT] = grant,           [ACTION_REFUSE] = refuse,
        [ACTION_RESUME] = resume,         [ACTION_CONFIRM] = confirm,
        [ACTION_SEND_BACK] = send_back,   [ACTION_CANCEL] = cancel,
        [ACTION_PARTNER] = set_partner,   [ACTION_PARTNER_DONE] = ask_partner,
        [ACTION_RELEASE] = ask_partner,   [ACTION_CORRECT] = correct,
        [ACTION_END_SERIES] = end_series, [ACTION_VOID] = void_event,
        [ACTION_WAIT] = wait_for,
    };
    const struct deed deed = {acting, request, record, event};
    return !rules[request->action] || rules[request->action](&deed, error);
}
