#include "work/task/task_action.h"

#include "base/arena.h"
#include "base/message.h"
#include "base/moment.h"
#include "model/event_recorded.h"
#include "model/judgement.h"
#include "model/task_correction.h"
#include "model/task_state.h"
#include "store/question/lookup.h"
#include "work/task/task_acting.h"
#include "work/task/task_check.h"
#include "work/task/task_future.h"
#include "work/task/task_may.h"
#include "work/task/task_moved.h"
#include "work/task/task_parts.h"
#include "work/task/task_resume.h"

enum { WHOLE_PERCENT = 100 };

struct action_row {
    const char *word;
    enum event_kind kind;
    enum permission permission;
    unsigned needs, may;
};

#define HAS(name) (unsigned)PART_##name
#define NOTHING 0
static const struct action_row rows[] = {
#define TASK_ACTION(name, word, kind, permission, needs, may)                                                          \
    [ACTION_##name] = {word, EVENT_##kind, PERMISSION_##permission, needs, may},
#include "work/task/task-actions.def"
#undef TASK_ACTION
};

const char *task_action_word(enum task_action action)
{
    return rows[action].word;
}

enum permission task_action_permission(enum task_action action)
{
    return rows[action].permission;
}

bool task_action_parse(struct text word, enum task_action *action)
{
    for (size_t i = 0; i < TASK_ACTION_COUNT; i++) {
        if (!text_equal(text_from(rows[i].word), word))
            continue;
        *action = (enum task_action)i;
        return true;
    }
    return false;
}

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

static bool find_unit(struct acting *acting, const struct task_request *request, int64_t *unit, struct error *error)
{
    *unit = NO_NUMBER;
    if (text_is_empty(request->unit))
        return true;
    return request->action == ACTION_HAND_OVER ? task_check_lead(acting, request->unit, unit, error)
                                               : task_check_unit(acting, request->unit, unit, error);
}

static bool set_person(struct acting *acting, const struct task_request *request, struct event *event,
                       struct error *error)
{
    int64_t person;
    if (text_is_empty(request->person))
        return true;
    if (!task_check_person(acting, request->person, &person, error))
        return false;
    event_set_number(event, FIELD_PERSON, person);
    return true;
}

static void set_number(struct event *event, enum event_field field, int64_t number, int64_t absent)
{
    if (number != absent)
        event_set_number(event, field, number);
}

/* A result that is submitted is whole, unless something else is said. */
static int percent_of(const struct task_request *request)
{
    return request->action == ACTION_SUBMIT && request->percent == NO_PERCENT ? WHOLE_PERCENT : request->percent;
}

/* The keys of a set of fields, as lines. */
static struct text keys_of(struct arena *arena, event_fields fields)
{
    enum { LONGEST_KEYS_BYTES = 1 << 12 };
    struct buffer keys = buffer_open(arena, LONGEST_KEYS_BYTES);
    for (int field = 0; field < EVENT_FIELD_COUNT; field++)
        if (fields >> field & 1)
            buffer_print(&keys, "%s%.*s", keys.len ? "\n" : "", TEXT_ARG(event_field_key((enum event_field)field)));
    return buffer_text(&keys);
}

/* What is taken away; the coefficient goes with its product. */
static event_fields cleared_by(const struct task_request *request)
{
    bool clears_product = request->clears >> FIELD_PRODUCT_CODE & 1;
    return request->clears | (event_fields)clears_product << FIELD_COEFFICIENT;
}

static void set_given(struct acting *acting, const struct task_request *request, struct event *event)
{
    set_number(event, FIELD_START, request->start, NO_DAY);
    set_number(event, FIELD_DUE, request->due, NO_DAY);
    set_number(event, FIELD_PERCENT, percent_of(request), NO_PERCENT);
    set_number(event, FIELD_QUANTITY, request->quantity, NO_QUANTITY);
    set_number(event, FIELD_MENDS, request->event, NO_EVENT_NUMBER);
    set_number(event, FIELD_HAPPENED, request->moment, NO_MOMENT);
    set_number(event, FIELD_PARENT, request->parent, PARENT_UNSAID);
    set_number(event, FIELD_LEVEL, request->level, LEVEL_UNSAID);
    event_set_text(event, FIELD_CLEARED, keys_of(acting->arena, cleared_by(request)));
    event_set_text(event, FIELD_RULE, request->rule);
    event_set_text(event, FIELD_PRODUCT_CODE, request->product_code);
    event_set_text(event, FIELD_JUDGED, judgement_print(acting->arena, request->judged));
    event_set_text(event, FIELD_ATTACHMENTS, request->attached.attachments);
    event_set_text(event, FIELD_FILES, request->attached.files);
    event_set_text(event, FIELD_NOTE, request->note);
    event_set_text(event, FIELD_DUTY, request->duty);
    event_set_text(event, FIELD_TITLE, request->title);
    event_set_text(event, FIELD_DESCRIPTION, request->description);
    event_set_text(event, FIELD_SOURCE, request->source);
    event_set_text(event, FIELD_PRODUCT, request->product);
    event_set_text(event, FIELD_URGENCY, request->urgency);
    event_set_text(event, FIELD_QUALITY, request->quality);
    event_set_text(event, FIELD_COMPETENCE, request->competence);
}

/* Unit that acts: the lead, but for what a partner says of itself. */
static bool draft_event(struct acting *acting, const struct task_request *request, const struct task_record *record,
                        struct event *event, struct error *error)
{
    const struct action_row *row = &rows[request->action];
    int64_t unit;
    *event = event_of(row->kind);
    if (!find_unit(acting, request, &unit, error) || !task_check_may(acting, request, record, unit, error) ||
        !set_person(acting, request, event, error))
        return false;
    event_set_number(event, FIELD_TASK, record->number);
    event_set_number(event, FIELD_UNIT, request->action == ACTION_PARTNER_DONE ? unit : record->lead);
    set_number(event, request->action == ACTION_HAND_OVER ? FIELD_LEAD : FIELD_OTHER, unit, NO_NUMBER);
    set_given(acting, request, event);
    return true;
}

static bool check_allowed(const struct task_record *record, const struct event *event, struct error *error)
{
    struct task_fact fact = task_fact_of(event, record->version + 1);
    if (task_record_allows(record, &fact))
        return true;
    error_set(error, ERROR_CONFLICT, N_("task {1} stands at “{2}”; this cannot happen to it now: {3}"));
    error_add_number(error, 1, record->number);
    error_add_said(error, 2, task_state_title(task_state_of(record)));
    return error_add_said(error, 3, event_kind_title(event_kind(event)));
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
    if (request->action != ACTION_CANCEL)
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
        !draft_event(&here, request, &record, &event, error) || !check_seen(&here, request, &record, error) ||
        !clear_the_way(&here, request, &record, &event, error) || !put_in_order(&here, &record, &event, error) ||
        !task_acting_complete(&here, request, &record, &event, error) || !check_allowed(&record, &event, error))
        return false;
    set_number(&event, FIELD_BATCH, batch, NO_EVENT_NUMBER);
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

/* One of the tasks, and what is told of it beside. */
static bool act_and_tell(struct acting *acting, const struct run *run, int64_t task, int64_t batch, struct error *error)
{
    enum task_action action = run->request->action;
    return (action != ACTION_RESUME || count_held(acting, task, run->report, error)) &&
           act_on(acting, run->request, task, batch, error) &&
           (action != ACTION_CONFIRM || count_said_later(acting, task, run->report, error));
}

static bool act_step(struct acting *acting, void *argument, int64_t *answer, struct error *error)
{
    const struct run *run = argument;
    const struct task_request *request = run->request;
    int64_t batch = request->task_count > 1 ? lookup_next_event(acting->transaction) : NO_EVENT_NUMBER;
    const struct action_row *row = &rows[request->action];
    if (!task_parts_check(request, row->needs, row->may, error) || !check_numbers(request, error))
        return false;
    run->report->held = run->report->said_later = 0;
    for (size_t i = 0; i < request->task_count; i++)
        if (!act_and_tell(acting, run, request->tasks[i], batch, error))
            return false;
    *answer = batch;
    return true;
}

/* What has none cannot be taken back as a whole: see task_undo.c. */
static bool has_opposite(enum task_action action)
{
    return action != ACTION_CORRECT && action != ACTION_PARTNER_DONE && action != ACTION_RELEASE;
}

bool book_task_act(struct book *book, const struct book_command *command, const struct task_request *request,
                   struct task_report *report, struct error *error)
{
    struct run run = {request, report};
    *report = (struct task_report){.tasks = request->task_count};
    if (!book_act(book, command, act_step, &run, &report->batch, error))
        return false;
    if (!has_opposite(request->action))
        report->batch = NO_EVENT_NUMBER;
    return true;
}
