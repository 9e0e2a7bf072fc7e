#include "work/task/task_action.h"

#include "base/arena.h"
#include "base/message.h"
#include "base/moment.h"
#include "model/event_recorded.h"
#include "model/task_correction.h"
#include "model/task_state.h"
#include "store/question/lookup.h"
#include "work/task/task_acting.h"
#include "work/task/task_action_row.h"
#include "work/task/task_check.h"
#include "work/task/task_draft.h"
#include "work/task/task_future.h"
#include "work/task/task_moved.h"
#include "work/task/task_parts.h"
#include "work/task/task_preview.h"
#include "work/task/task_resume.h"

struct task_request task_request_of(enum task_action action, const int64_t *tasks, size_t task_count)
{
    return (struct task_request){.action = action,
                                 .tasks = tasks,
                                 .task_count = task_count,
                                 .seen = NO_VERSION,
                                 .start = NO_DAY,
                                 .due = NO_DAY,
                                 .percent = NO_PERCENT,
                                 .quantity = NO_QUANTITY,
                                 .event = NO_EVENT_NUMBER,
                                 .moment = NO_MOMENT,
                                 .parent = PARENT_UNSAID,
                                 .level = LEVEL_UNSAID};
}

/* Whoever acts has seen the task as it is; what came is told to those alone who may act. */
static bool check_seen(struct acting *acting, const struct task_request *request, const struct task_record *record,
                       struct error *error)
{
    struct event event;
    if (request->seen == NO_VERSION || request->seen == record->version)
        return true;
    if (!lookup_event(acting->transaction, acting->arena, record->version, &event, error))
        return false;
    error_set(error, ERROR_STALE, N_("task {1} has changed since it was seen; the last that happened to it: {2}"));
    error_add_number(error, 1, record->number);
    error_add_said(error, 2, event_kind_title(event_kind(&event)));
    return error_add_hint(error, N_("look at it again"));
}

/* What has to happen before it can; NULL where no one step makes way for it. */
static const char *way_to(const struct task_record *record, const struct task_fact *fact)
{
    static const struct {
        enum event_kind kind;
        const char *hint;
    } steps[] = {
        {EVENT_TASK_ACKNOWLEDGED, N_("acknowledge it first")},
        {EVENT_TASK_RESUMED, N_("resume it first")},
        {EVENT_TASK_ANSWERED, N_("it was given back: answer first")},
    };
    for (size_t i = 0; i < COUNT_OF(steps); i++) {
        struct task_record after = *record;
        const struct task_fact step = {.kind = steps[i].kind,
                                       .at = fact->at,
                                       .start = NO_DAY,
                                       .due = NO_DAY,
                                       .quantity = NO_QUANTITY,
                                       .percent = NO_PERCENT};
        if (!task_record_allows(record, &step))
            continue;
        task_record_apply(&after, &step);
        if (task_record_allows(&after, fact))
            return steps[i].hint;
    }
    return NULL;
}

static bool check_allowed(const struct task_record *record, const struct event *event, struct error *error)
{
    struct task_fact fact = task_fact_of(event, record->version + 1);
    if (task_record_allows(record, &fact))
        return true;
    error_set(error, ERROR_CONFLICT, N_("task {1} stands at “{2}”; this cannot happen to it now: {3}"));
    error_add_number(error, 1, record->number);
    error_add_said(error, 2, task_state_title(task_state_of(record)));
    error_add_said(error, 3, event_kind_title(event_kind(event)));
    const char *hint = way_to(record, &fact);
    return hint && error_add_hint(error, hint);
}

/* What to do about something that happened after what is to be recorded; a mend mends what lies in the future. */
static const char *order_hint(const struct acting *acting, const struct task_record *record, const struct event *event)
{
    if (record->last_at > acting->present)
        return N_(
            "that lies in the future: say when it happened with “roviec task correct”, or take it back with “roviec "
            "task void”");
    return task_kind_mends(event_kind(event)) ? N_("leave out the day: what is mended is mended now")
                                              : N_("correct that instead, where it was mistyped");
}

/* Where only the day is known, it happened after what was recorded of that day. */
static bool put_in_order(struct acting *acting, const struct task_record *record, const struct event *event,
                         struct error *error)
{
    int32_t day = moment_day(acting->at);
    if (acting->at == moment_of_day(day) && moment_day(record->last_at) == day)
        acting->at = record->last_at;
    if (acting->at >= record->last_at || (task_kind_mends(event_kind(event)) && record->last_at > acting->present))
        return true;
    error_set(error, ERROR_CONFLICT, N_("what happened last to the task was on {1}; nothing can be recorded before"));
    error_add_moment(error, 1, record->last_at);
    return error_add_hint(error, order_hint(acting, record, event));
}

/* A task is cancelled though what it has lies in the future. */
static bool clear_the_way(struct acting *acting, const struct task_request *request, struct task_record *record,
                          struct event *event, struct error *error)
{
    if ((task_action_row(request->action)->special & SPECIAL_END) == 0)
        return true;
    if (!task_future_take_back(acting, record, request->note, error))
        return false;
    event_set_number(event, FIELD_UNIT, record->lead);
    return true;
}

static bool corrects_due(const struct event *event)
{
    return event_kind(event) == EVENT_TASK_CORRECTED &&
           (event_has(event, FIELD_DUE) || task_correction_clears(event, FIELD_DUE));
}

/* A correction that leaves no possible story is refused in people's words. */
static bool append(struct acting *acting, const struct task_record *before, struct event *event, struct error *error)
{
    struct task_moved moved;
    bool moves = corrects_due(event);
    if (moves && !task_moved_read(acting, before, &moved, error))
        return false;
    if (acting_append(acting, event, error) && (!moves || task_moved_follow(acting, &moved, event, error)))
        return !task_kind_mends(event_kind(event)) || task_check_mended(acting, before, error);
    return error->kind == ERROR_DAMAGED && task_kind_mends(event_kind(event))
               ? error_set(error, ERROR_CONFLICT, N_("what was recorded after it could then not have happened"))
               : false;
}

static bool act_on(struct acting *acting, const struct task_request *request, int64_t task, int64_t batch,
                   struct error *error)
{
    SCRATCH(scratch, acting->arena);
    struct acting here = *acting;
    struct task_record record;
    struct event event;
    here.arena = scratch;
    if (!transaction_task(acting->transaction, task, &record, error) ||
        !task_draft(&here, request, &record, &event, error) || !check_seen(&here, request, &record, error) ||
        !clear_the_way(&here, request, &record, &event, error) || !put_in_order(&here, &record, &event, error) ||
        !task_acting_complete(&here, request, &record, &event, error) || !check_allowed(&record, &event, error))
        return false;
    event_set_number_unless(&event, FIELD_BATCH, batch, NO_EVENT_NUMBER);
    return append(&here, &record, &event, error);
}

/* A change of many tasks happens to each of them once. */
static bool check_numbers(const struct task_request *request, struct error *error)
{
    for (size_t i = 1; i < request->task_count; i++)
        for (size_t other = 0; other < i; other++) {
            if (request->tasks[i] != request->tasks[other])
                continue;
            error_set(error, ERROR_USAGE, N_("task {1} is named twice"));
            return error_add_number(error, 1, request->tasks[i]);
        }
    return true;
}

struct run {
    const struct task_request *request;
    struct task_report *report;
};

/* Before a task is resumed. */
static bool count_held(struct acting *acting, int64_t task, struct task_report *report, struct error *error)
{
    struct task_record record;
    struct task_resumption resumption;
    if (!transaction_task(acting->transaction, task, &record, error) ||
        !task_resume(acting, &record, &resumption, error))
        return false;
    report->held += resumption.is_held;
    return true;
}

/* Of a task that was just confirmed: whoever confirmed it is told. */
static bool count_said_later(struct acting *acting, int64_t task, struct task_report *report, struct error *error)
{
    SCRATCH(scratch, acting->arena);
    struct event submission;
    if (!lookup_last_of(acting->transaction, scratch, task, EVENT_TASK_SUBMITTED, &submission, error))
        return false;
    report->said_later += event_recorded_later(&submission) > 0;
    return true;
}

/* What is told of a task beside, for the actions that tell anything: before it happens, and after. */
typedef bool task_telling(struct acting *acting, int64_t task, struct task_report *report, struct error *error);
static const struct {
    task_telling *before, *after;
} tellings[TASK_ACTION_COUNT] = {
    [ACTION_RESUME] = {.before = count_held},
    [ACTION_CONFIRM] = {.after = count_said_later},
};

static bool act_and_tell(struct acting *acting, const struct run *run, int64_t task, int64_t batch, struct error *error)
{
    task_telling *before = tellings[run->request->action].before, *after = tellings[run->request->action].after;
    struct task_record record;
    return transaction_task(acting->transaction, task, &record, error) &&
           (!before || before(acting, task, run->report, error)) && act_on(acting, run->request, task, batch, error) &&
           (!after || after(acting, task, run->report, error)) &&
           task_preview_add(acting, run->request->preview, task, &record, error);
}

static bool act_step(struct acting *acting, void *argument, int64_t *answer, struct error *error)
{
    const struct run *run = argument;
    const struct task_request *request = run->request;
    int64_t batch = request->task_count > 1 ? lookup_next_event(acting->transaction) : NO_EVENT_NUMBER;
    const struct task_action_row *row = task_action_row(request->action);
    if (!task_parts_check(request, row->needs, row->may, error) || !check_numbers(request, error))
        return false;
    run->report->held = run->report->said_later = 0;
    task_preview_begin(request->preview);
    for (size_t i = 0; i < request->task_count; i++)
        if (!act_and_tell(acting, run, request->tasks[i], batch, error))
            return false;
    *answer = batch;
    return true;
}

bool book_task_act(struct book *book, const struct book_command *command, const struct task_request *request,
                   struct task_report *report, struct error *error)
{
    struct run run = {request, report};
    *report = (struct task_report){.tasks = request->task_count};
    if (!book_act(book, command, act_step, &run, &report->batch, error))
        return false;
    if (task_action_row(request->action)->special & SPECIAL_FOR_GOOD)
        report->batch = NO_EVENT_NUMBER;
    return true;
}
