#include "work/task/task_action.h"

#include "base/list.h"
#include "base/message.h"
#include "store/lookup.h"
#include "work/acting/acting.h"
#include "work/acting/permission.h"
#include "work/task/task_check.h"

struct record_list {
    struct task_record *at;
    size_t count, capacity;
};

struct run {
    const struct task_undoing *undoing;
    struct task_report *report;
    struct record_list before; /* of the tasks that were changed, in the order in which they were */
    bool is_found;
};

/* The opposite of an event: what takes it back. */
static struct event opposite_of(const struct event *event, int64_t number)
{
    bool is_assignment = event_kind(event) == EVENT_TASK_ASSIGNED;
    bool is_partner = event_kind(event) == EVENT_TASK_PARTNER_SET;
    struct event opposite = event_of(is_assignment ? EVENT_TASK_CANCELLED
                                     : is_partner  ? EVENT_TASK_PARTNER_RELEASED
                                                   : EVENT_TASK_VOIDED);
    if (is_partner)
        event_set_number(&opposite, FIELD_OTHER, event_number(event, FIELD_OTHER));
    else if (!is_assignment)
        event_set_number(&opposite, FIELD_MENDS, number);
    return opposite;
}

/* What has no opposite: the words of a correction are kept as they are now, a share as it stands. */
static bool check_opposite(const struct event *event, struct error *error)
{
    switch ((int)event_kind(event)) {
    case EVENT_TASK_PARTNER_ANSWERED:
    case EVENT_TASK_PARTNER_RELEASED:
        return error_set(error, ERROR_CONFLICT,
                         N_("what a unit takes part in is not taken back; set or release it again"));
    case EVENT_TASK_CORRECTED:
        return error_set(error, ERROR_CONFLICT, N_("a correction is not taken back; correct again"));
    default:
        return true;
    }
}

/* Whether somebody has taken it back by itself: that stays so. */
static bool is_undone(struct acting *acting, const struct event *event, int64_t number, bool *is_over,
                      struct error *error)
{
    bool takes_part;
    int64_t task = event_number(event, FIELD_TASK);
    if (event_kind(event) != EVENT_TASK_PARTNER_SET)
        return lookup_is_void(acting->transaction, acting->arena, task, number, is_over, error);
    if (!lookup_partner(acting->transaction, task, event_number(event, FIELD_OTHER), &takes_part, error))
        return false;
    *is_over = !takes_part;
    return true;
}

static bool undo_event(struct acting *acting, struct run *run, const struct event *event, int64_t number,
                       struct error *error)
{
    struct task_record record;
    struct event opposite = opposite_of(event, number);
    bool is_over;
    run->is_found = true;
    if (!transaction_task(acting->transaction, event_number(event, FIELD_TASK), &record, error) ||
        !permission_check(acting, PERMISSION_TASK_VOID, &record, NO_NUMBER, error) ||
        !is_undone(acting, event, number, &is_over, error))
        return false;
    if (is_over)
        return true;
    if (!check_opposite(event, error))
        return false;
    event_set_number(&opposite, FIELD_TASK, record.number);
    event_set_number(&opposite, FIELD_UNIT, record.lead);
    event_set_text(&opposite, FIELD_NOTE, run->undoing->note);
    run->report->tasks++;
    LIST_ADD(acting->arena, &run->before, record);
    if (acting_append(acting, &opposite, error))
        return true;
    if (error->kind != ERROR_DAMAGED)
        return false;
    error_set(error, ERROR_CONFLICT, N_("task {1} has gone on since; take that back first"));
    return error_add_number(error, 1, record.number);
}

/* When all is taken back: a task and the one above it may have been over together. */
static bool check_order(struct acting *acting, const struct run *run, struct error *error)
{
    for (size_t i = 0; i < run->before.count; i++)
        if (!task_check_mended(acting, &run->before.at[i], error))
            return false;
    return true;
}

/* The events of a change of many stand one after another. */
static bool undo_step(struct acting *acting, void *argument, int64_t *answer, struct error *error)
{
    struct run *run = argument;
    int64_t first = run->undoing->batch, end = lookup_next_event(acting->transaction);
    *run->report = (struct task_report){.batch = first};
    if (text_is_empty(run->undoing->note))
        return error_set(error, ERROR_USAGE, N_("say why, or what, in a note"));
    for (int64_t number = first; number >= 0 && number < end; number++) {
        SCRATCH(scratch, acting->arena);
        struct event event;
        if (!lookup_event(acting->transaction, scratch, number, &event, error))
            return false;
        if (!event_has(&event, FIELD_BATCH) || event_number(&event, FIELD_BATCH) != first)
            break;
        if (!undo_event(acting, run, &event, number, error))
            return false;
    }
    *answer = (int64_t)run->report->tasks;
    if (!run->is_found)
        return error_set(error, ERROR_NOT_FOUND, N_("no change of many tasks begins with this event"));
    return (run->report->tasks > 0 || error_set(error, ERROR_CONFLICT, N_("it has been taken back already"))) &&
           check_order(acting, run, error);
}

bool book_task_undo(struct book *book, const struct book_command *command, const struct task_undoing *undoing,
                    struct task_report *report, struct error *error)
{
    struct run run = {.undoing = undoing, .report = report};
    int64_t answer;
    return book_act(book, command, undo_step, &run, &answer, error);
}
