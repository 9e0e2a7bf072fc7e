#include "work/task/task_action.h"

#include "base/list.h"
#include "base/message.h"
#include "model/task_state.h"
#include "store/question/lookup.h"
#include "store/question/share.h"
#include "work/acting/acting.h"
#include "work/acting/permission.h"
#include "work/task/task_check.h"
#include "work/task/task_future.h"
#include "work/task/task_preview.h"

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

/* What gives a unit back the share it had before. Whoever had done it would have to do it again: that is not taken
 * back.
 */
static bool give_back(struct acting *acting, const struct event *event, int64_t number, struct event *opposite,
                      struct error *error)
{
    struct known_share before;
    if (!share_read_before(acting->transaction, acting->arena, event, number, &before, error))
        return false;
    if (before.is_done)
        return error_set(error, ERROR_CONFLICT,
                         N_("what a unit takes part in is not taken back; set or release it again"));
    *opposite = event_of(before.is_there ? EVENT_TASK_PARTNER_SET : EVENT_TASK_PARTNER_RELEASED);
    event_set_number(opposite, FIELD_OTHER, event_number(event, FIELD_OTHER));
    event_set_text(opposite, FIELD_DUTY, before.duty);
    event_set_number_unless(opposite, FIELD_DUE, before.due, NO_DAY);
    return true;
}

/* The opposite of an event: what takes it back. */
static bool find_opposite(struct acting *acting, const struct event *event, int64_t number, struct event *opposite,
                          struct error *error)
{
    switch ((int)event_kind(event)) {
    case EVENT_TASK_PARTNER_SET:
        return give_back(acting, event, number, opposite, error);
    case EVENT_TASK_PARTNER_ANSWERED:
    case EVENT_TASK_PARTNER_RELEASED:
        return error_set(error, ERROR_CONFLICT,
                         N_("what a unit takes part in is not taken back; set or release it again"));
    case EVENT_TASK_CORRECTED: /* the words of a correction are kept as they are now */
        return error_set(error, ERROR_CONFLICT, N_("a correction is not taken back; correct again"));
    case EVENT_TASK_ASSIGNED:
        *opposite = event_of(EVENT_TASK_CANCELLED);
        event_set_number(opposite, FIELD_MENDS, number);
        return true;
    default:
        *opposite = event_of(EVENT_TASK_VOIDED);
        event_set_number(opposite, FIELD_MENDS, number);
        return task_check_led(acting, event, number, NO_MOMENT, error);
    }
}

/* Whether somebody has taken it back by itself: that stays so. A share is another one by then. */
static bool is_undone(struct acting *acting, const struct event *event, int64_t number, bool *is_over,
                      struct error *error)
{
    struct known_share now;
    int64_t task = event_number(event, FIELD_TASK);
    int32_t due = event_has(event, FIELD_DUE) ? (int32_t)event_number(event, FIELD_DUE) : NO_DAY;
    struct task_record record;
    if (event_kind(event) == EVENT_TASK_ASSIGNED) {
        if (!transaction_task(acting->transaction, task, &record, error))
            return false;
        *is_over = task_state_of(&record) == TASK_CANCELLED && !record.ends_with_parts;
        return true;
    }
    if (event_kind(event) != EVENT_TASK_PARTNER_SET)
        return lookup_is_void(acting->transaction, acting->arena, task, number, is_over, error);
    if (!share_read(acting->transaction, acting->arena, task, event_number(event, FIELD_OTHER), &now, error))
        return false;
    *is_over = !now.is_there || now.due != due || !text_equal(now.duty, event_text(event, FIELD_DUTY));
    return true;
}

/* Each once: what an import says of a task stands together. */
static void note_task(struct acting *acting, struct run *run, const struct task_record *record)
{
    struct record_list *before = &run->before;
    if (before->count > 0 && before->at[before->count - 1].number == record->number)
        return;
    run->report->tasks++;
    LIST_ADD(acting->arena, before, *record);
}

static bool undo_event(struct acting *acting, struct run *run, const struct event *event, int64_t number,
                       struct error *error)
{
    struct task_record record;
    struct event opposite;
    bool is_over;
    run->is_found = true;
    if (!transaction_task(acting->transaction, event_number(event, FIELD_TASK), &record, error) ||
        !permission_check(acting, PERMISSION_TASK_VOID, &record, NO_NUMBER, error) ||
        !is_undone(acting, event, number, &is_over, error))
        return false;
    if (is_over)
        return true;
    if (event_kind(event) == EVENT_TASK_ASSIGNED && !task_future_take_back(acting, &record, run->undoing->note, error))
        return false;
    if (!find_opposite(acting, event, number, &opposite, error))
        return false;
    event_set_number(&opposite, FIELD_TASK, record.number);
    event_set_number(&opposite, FIELD_UNIT, record.lead);
    event_set_text(&opposite, FIELD_NOTE, run->undoing->note);
    note_task(acting, run, &record);
    if (acting_append(acting, &opposite, error))
        return true;
    if (error->kind != ERROR_DAMAGED)
        return false;
    error_set(error, ERROR_CONFLICT, N_("task {1} has gone on since; take that back first"));
    return error_add_number(error, 1, record.number);
}

/* In the order of their numbers, as the change was made: the last is taken back first. */
static bool preview(struct acting *acting, const struct run *run, struct error *error)
{
    task_preview_begin(run->undoing->preview);
    for (size_t i = run->before.count; i-- > 0;)
        if (!task_preview_add(acting, run->undoing->preview, run->before.at[i].number, &run->before.at[i], error))
            return false;
    return true;
}

/* When all is taken back: a task and the one above it may have been over together. */
static bool check_order(struct acting *acting, const struct run *run, struct error *error)
{
    for (size_t i = 0; i < run->before.count; i++)
        if (!task_check_mended(acting, &run->before.at[i], error))
            return false;
    return true;
}

static bool belongs(const struct event *event, int64_t batch)
{
    return event_has(event, FIELD_BATCH) && event_number(event, FIELD_BATCH) == batch;
}

/* The events of a change of many stand one after another: one past the last. */
static bool find_end(struct acting *acting, int64_t batch, int64_t *end, struct error *error)
{
    int64_t after = lookup_next_event(acting->transaction);
    for (*end = batch; *end >= 0 && *end < after; ++*end) {
        SCRATCH(scratch, acting->arena);
        struct event event;
        if (!lookup_event(acting->transaction, scratch, *end, &event, error))
            return false;
        if (!belongs(&event, batch))
            break;
    }
    return true;
}

/* The last first: an import tells of one task what followed its assignment. What it says of anything else stays. */
static bool undo_step(struct acting *acting, void *argument, int64_t *answer, struct error *error)
{
    struct run *run = argument;
    int64_t first = run->undoing->batch, end;
    *run->report = (struct task_report){.batch = first};
    if (text_is_empty(run->undoing->note))
        return error_set(error, ERROR_USAGE, N_("say why, or what, in a note"));
    if (!find_end(acting, first, &end, error))
        return false;
    for (int64_t number = end - 1; number >= first; number--) {
        SCRATCH(scratch, acting->arena);
        struct event event;
        if (!lookup_event(acting->transaction, scratch, number, &event, error) ||
            (event_subject(event_kind(&event)) == SUBJECT_TASK && !undo_event(acting, run, &event, number, error)))
            return false;
    }
    *answer = (int64_t)run->report->tasks;
    if (!run->is_found)
        return error_set(error, ERROR_NOT_FOUND, N_("no change of many tasks begins with this event"));
    return preview(acting, run, error) &&
           (run->report->tasks > 0 || error_set(error, ERROR_CONFLICT, N_("it has been taken back already"))) &&
           check_order(acting, run, error);
}

bool book_task_undo(struct book *book, const struct book_command *command, const struct task_undoing *undoing,
                    struct task_report *report, struct error *error)
{
    struct run run = {.undoing = undoing, .report = report};
    int64_t tasks;
    if (!book_act(book, command, undo_step, &run, &tasks, error))
        return false;
    *report = (struct task_report){.batch = undoing->batch, .tasks = (size_t)tasks};
    return true;
}
