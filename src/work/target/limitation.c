#include "work/target/limitation.h"

#include "base/message.h"
#include "store/question/limitation.h"
#include "work/acting/acting_follow.h"
#include "work/acting/acting_unit.h"
#include "work/acting/permission.h"

/* One command under way. */
struct limiting {
    struct acting *acting;
    const struct limitation_change *change;
    struct limitations limitations;
    struct limitation *limitation; /* that it is about */
};

static bool find(struct limiting *limiting, int64_t number, struct limitation **found, struct error *error)
{
    *found = limitations_get(&limiting->limitations, number);
    return *found || error_set(error, ERROR_NOT_FOUND, N_("there is no such limitation"));
}

static bool begin(struct limiting *limiting, struct acting *acting, const struct limitation_change *change,
                  struct error *error)
{
    *limiting = (struct limiting){.acting = acting, .change = change};
    return transaction_limitations(acting->transaction, acting->arena, &limiting->limitations, error);
}

static struct event event_about(enum event_kind kind, int64_t limitation)
{
    struct event event = event_of(kind);
    event_set_number(&event, FIELD_LIMITATION, limitation);
    return event;
}

/* Why an event cannot follow what happened so far. */
static bool refuse(const struct limitation *limitation, enum event_kind kind, struct error *error)
{
    bool is_open = limitation_is_open(limitation);
    const char *message = N_("the task does not remedy the limitation");
    if (kind == EVENT_LIMITATION_TIED && is_open)
        message = N_("the task remedies the limitation already");
    else if (kind == EVENT_LIMITATION_REOPENED)
        message = N_("the limitation is open");
    else if (!is_open)
        message = N_("the limitation was closed; if it came back, reopen it first");
    return error_set(error, ERROR_CONFLICT, message);
}

/* Appends what happens to a limitation there is. */
static bool append(struct limiting *limiting, struct event *event, struct error *error)
{
    struct limitation *limitation = limiting->limitation;
    event_set_number(event, FIELD_AT, limiting->acting->at);
    event_set_text(event, FIELD_NOTE, limiting->change->words);
    if (!limitation_allows(limitation, event))
        return refuse(limitation, event_kind(event), error);
    return acting_append(limiting->acting, event, error);
}

/* What others found in a unit is over when they say so, or whoever is above it. */
static bool check_closes(const struct limiting *limiting, struct error *error)
{
    const struct limitation *limitation = limiting->limitation;
    struct acting *acting = limiting->acting;
    return (limitation->person != NO_NUMBER && limitation->person == acting->person) ||
           permission_check(acting, PERMISSION_LIMITATION_CLOSE, NULL, limitation->unit, error);
}

static bool begin_known(struct limiting *limiting, struct acting *acting, const struct limitation_change *change,
                        struct error *error)
{
    return begin(limiting, acting, change, error) && find(limiting, change->number, &limiting->limitation, error) &&
           permission_check(acting, PERMISSION_LIMITATION_RECORD, NULL, limiting->limitation->unit, error) &&
           acting_follow(acting, limiting->limitation->last_at, error);
}

static bool check_words(const struct limitation_change *change, const char *message, struct error *error)
{
    return !text_is_empty(text_trim(change->words)) || error_set(error, ERROR_USAGE, message);
}

static bool set_parent(struct limiting *limiting, struct event *event, struct error *error)
{
    struct limitation *parent;
    if (limiting->change->parent == NO_NUMBER)
        return true;
    if (!find(limiting, limiting->change->parent, &parent, error) ||
        !acting_follow(limiting->acting, parent->since, error))
        return false;
    event_set_number(event, FIELD_PARENT, parent->number);
    return limitation_is_open(parent) ||
           error_set(error, ERROR_CONFLICT, N_("the wider limitation was closed; if it came back, reopen it first"));
}

static bool step_record(struct acting *acting, void *request, int64_t *answer, struct error *error)
{
    const struct limitation_change *change = request;
    struct limiting limiting;
    struct unit_line unit;
    if (!check_words(change, N_("say what the limitation is"), error))
        return false;
    if (text_is_empty(change->unit) || text_is_empty(change->source))
        return error_set(error, ERROR_USAGE, N_("name the unit with “--unit” and what found it with “--source”"));
    if (!begin(&limiting, acting, change, error) || !acting_unit(acting, change->unit, &unit, error) ||
        !permission_check(acting, PERMISSION_LIMITATION_RECORD, NULL, unit.record.number, error))
        return false;
    const struct limitations *limitations = &limiting.limitations;
    *answer = limitations->count > 0 ? limitations->at[limitations->count - 1].number + 1 : 1;
    struct event event = event_about(EVENT_LIMITATION_RECORDED, *answer);
    event_set_number(&event, FIELD_UNIT, unit.record.number);
    event_set_text(&event, FIELD_TITLE, change->words);
    event_set_text(&event, FIELD_SOURCE, change->source);
    return set_parent(&limiting, &event, error) && acting_append(acting, &event, error);
}

static bool step_cause(struct acting *acting, void *request, int64_t *answer, struct error *error)
{
    const struct limitation_change *change = request;
    struct event event = event_about(EVENT_LIMITATION_CAUSE_FOUND, change->number);
    struct limiting limiting;
    *answer = change->number;
    return check_words(change, N_("say what the cause is"), error) && begin_known(&limiting, acting, change, error) &&
           append(&limiting, &event, error);
}

/* A remedy that somebody else tied is not taken away by the unit that needs it. */
static bool check_unties(const struct limiting *limiting, struct error *error)
{
    const struct limitation_remedy *remedy = limitation_remedy_of(limiting->limitation, limiting->change->task);
    bool is_own = remedy && remedy->person != NO_NUMBER && remedy->person == limiting->acting->person;
    return is_own || check_closes(limiting, error);
}

/* A task remedies what was found before it was done, and is shown to whoever names it. */
static bool check_ties(const struct limiting *limiting, const struct task_record *record, struct error *error)
{
    return permission_check_sees(limiting->acting, record, error) &&
           (limitation_takes_remedy(limiting->limitation, record->confirmed_at) ||
            error_set(error, ERROR_CONFLICT, N_("the task was done before the limitation was found, or came back")));
}

static bool change_tie(struct acting *acting, const struct limitation_change *change, enum event_kind kind,
                       struct error *error)
{
    struct event event = event_about(kind, change->number);
    struct task_record record;
    struct limiting limiting;
    if (!begin_known(&limiting, acting, change, error) ||
        !transaction_task(acting->transaction, change->task, &record, error) ||
        !(kind == EVENT_LIMITATION_TIED ? check_ties(&limiting, &record, error) : check_unties(&limiting, error)))
        return false;
    if (record.assigned_at > acting->at)
        return error_set(error, ERROR_CONFLICT, N_("the task was assigned later than that"));
    event_set_number(&event, FIELD_TASK, change->task);
    return append(&limiting, &event, error);
}

static bool step_tie(struct acting *acting, void *request, int64_t *answer, struct error *error)
{
    const struct limitation_change *change = request;
    *answer = change->number;
    return change_tie(acting, change, EVENT_LIMITATION_TIED, error);
}

static bool step_untie(struct acting *acting, void *request, int64_t *answer, struct error *error)
{
    const struct limitation_change *change = request;
    *answer = change->number;
    return change_tie(acting, change, EVENT_LIMITATION_UNTIED, error);
}

/* How the tasks stand that remedy it since it last came up. */
static bool count_remedies(const struct limiting *limiting, struct remedy_counts *counts, struct error *error)
{
    const struct limitation_remedies *remedies = &limiting->limitation->remedies;
    *counts = (struct remedy_counts){0};
    for (size_t i = 0; i < remedies->count; i++) {
        struct task_record record;
        if (remedies->at[i].is_spent)
            continue;
        if (!transaction_task(limiting->acting->transaction, remedies->at[i].task, &record, error))
            return false;
        if (!limitation_takes_remedy(limiting->limitation, record.confirmed_at))
            continue;
        counts->all += record.cancelled_at == NO_MOMENT;
        counts->confirmed += record.cancelled_at == NO_MOMENT && record.confirmed_at != NO_MOMENT &&
                             record.confirmed_at <= limiting->acting->at;
    }
    return true;
}

static bool check_remedied(const struct limiting *limiting, struct error *error)
{
    struct remedy_counts counts;
    if (!limitation_is_open(limiting->limitation))
        return true; /* said when the event is appended */
    if (!count_remedies(limiting, &counts, error))
        return false;
    if (counts.all == 0)
        return error_set(error, ERROR_CONFLICT, N_("no task remedies the limitation yet"));
    if (counts.confirmed < counts.all)
        return error_set(error, ERROR_CONFLICT, N_("a task that remedies the limitation is not confirmed yet"));
    return !limitations_have_open_share(&limiting->limitations, limiting->limitation->number) ||
           error_set(error, ERROR_CONFLICT, N_("a share of the limitation in another unit is open"));
}

static bool step_close(struct acting *acting, void *request, int64_t *answer, struct error *error)
{
    const struct limitation_change *change = request;
    struct event event = event_about(EVENT_LIMITATION_CLOSED, change->number);
    struct limiting limiting;
    *answer = change->number;
    return check_words(change, N_("say what shows that the limitation is remedied"), error) &&
           begin_known(&limiting, acting, change, error) && check_closes(&limiting, error) &&
           check_remedied(&limiting, error) && append(&limiting, &event, error);
}

static bool step_reopen(struct acting *acting, void *request, int64_t *answer, struct error *error)
{
    const struct limitation_change *change = request;
    struct event event = event_about(EVENT_LIMITATION_REOPENED, change->number);
    struct limiting limiting;
    *answer = change->number;
    return check_words(change, N_("say how the limitation came back"), error) &&
           begin_known(&limiting, acting, change, error) && append(&limiting, &event, error);
}

#define LIMITATION_COMMAND(name)                                                                                       \
    bool book_limitation_##name(struct book *book, const struct book_command *command,                                 \
                                const struct limitation_change *change, int64_t *number, struct error *error)          \
    {                                                                                                                  \
        struct limitation_change request = *change;                                                                    \
        return book_act(book, command, step_##name, &request, number, error);                                          \
    }
LIMITATION_COMMAND(record)
LIMITATION_COMMAND(cause)
LIMITATION_COMMAND(tie)
LIMITATION_COMMAND(untie)
LIMITATION_COMMAND(close)
LIMITATION_COMMAND(reopen)
