#include "work/import_task.h"

#include "base/arena.h"
#include "base/buffer.h"
#include "base/message.h"

enum { LONGEST_LIST_BYTES = 1 << 16 };

static bool append(struct import *import, struct event *event, int64_t at, struct error *error)
{
    event_set_number(event, FIELD_AT, at);
    event_set_text(event, FIELD_BY, import->organising.by);
    import->event_count++;
    return transaction_append(import->transaction, event, error);
}

static bool set_partners(struct arena *arena, struct import *import, const struct import_row *row, struct event *event,
                         struct error *error)
{
    struct buffer lines = buffer_open(arena, LONGEST_LIST_BYTES);
    struct text partners = row->partners;
    for (struct text partner; text_split(&partners, '\n', &partner);) {
        uint64_t key = 0;
        struct number_entry unit = {0};
        if (!text_to_number(partner, INT64_MAX, &key) ||
            !import_find(&import->units, (int64_t)key, import_unknown_unit, &unit, error))
            return error_set_with(error, ERROR_USAGE, import_unknown_unit, partner);
        buffer_print(&lines, "%s%lld", lines.len ? "\n" : "", (long long)unit.number);
    }
    event_set_text(event, FIELD_PARTNERS, buffer_text(&lines));
    return true;
}

static bool check_days(const struct import_row *row, const struct number_entry *parent, struct error *error)
{
    if (row->assigned_at == NO_MOMENT)
        return error_set(error, ERROR_USAGE, N_("“created” is missing"));
    if (row->start != NO_DAY && row->due != NO_DAY && row->start > row->due)
        return error_set(error, ERROR_USAGE, N_("the task begins after it is due"));
    if (row->due != NO_DAY && parent->due != NO_DAY && row->due > parent->due)
        return error_set(error, ERROR_USAGE, N_("the task is due after the one above it"));
    return true;
}

static void set_day(struct event *event, enum event_field field, int32_t day)
{
    if (day != NO_DAY)
        event_set_number(event, field, day);
}

/* Who leads is a unit of the body whose book it is. */
static bool check_inside(struct arena *arena, struct import *import, const struct number_entry *lead,
                         struct error *error)
{
    struct unit_line line;
    if (!lead->is_outside)
        return true;
    return transaction_unit_line(import->transaction, arena, lead->number, &line, error) &&
           error_set_with(error, ERROR_USAGE, N_("“{1}” stands outside the book and cannot lead a task of it"),
                          line.code);
}

static bool assign(struct arena *arena, struct import *import, const struct import_row *row, struct error *error)
{
    struct number_entry lead = {0}, parent = {.number = NO_NUMBER, .due = NO_DAY};
    struct event event = event_of(EVENT_TASK_ASSIGNED);
    if (!import_check_new(&import->tasks, row->id, error) ||
        !import_find(&import->units, row->lead, import_unknown_unit, &lead, error) ||
        (row->parent != NO_NUMBER &&
         !import_find(&import->tasks, row->parent, N_("task {1} is not listed before those below it"), &parent,
                      error)) ||
        !check_inside(arena, import, &lead, error) || !check_days(row, &parent, error) ||
        !set_partners(arena, import, row, &event, error))
        return false;
    if (text_is_empty(row->title))
        return error_set(error, ERROR_USAGE, N_("a task has a title"));
    event_set_number(&event, FIELD_TASK, ++import->last_task);
    event_set_number(&event, FIELD_LEVEL, row->level);
    event_set_number(&event, FIELD_LEAD, lead.number);
    if (parent.number != NO_NUMBER)
        event_set_number(&event, FIELD_PARENT, parent.number);
    set_day(&event, FIELD_START, row->start);
    set_day(&event, FIELD_DUE, row->due);
    event_set_text(&event, FIELD_TITLE, row->title);
    event_set_text(&event, FIELD_DESCRIPTION, row->description);
    event_set_text(&event, FIELD_SOURCE, row->source);
    event_set_text(&event, FIELD_PRODUCT, row->product);
    event_set_text(&event, FIELD_URGENCY, row->urgency);
    number_map_add(&import->tasks, (struct number_entry){.key = row->id, .number = import->last_task, .due = row->due});
    import->task_count++;
    return append(import, &event, row->assigned_at, error);
}

/* What happens next to a task in one state on its way to another. */
static enum event_kind next_kind(enum task_state from, enum task_state to)
{
    if (from == to)
        return EVENT_TASK_PROGRESSED;
    if (to == TASK_PAUSED)
        return EVENT_TASK_PAUSED;
    if (to == TASK_CANCELLED)
        return EVENT_TASK_CANCELLED;
    if (to == TASK_RETURNED)
        return EVENT_TASK_RETURNED;
    switch (from) {
    case TASK_ASSIGNED:
        return EVENT_TASK_ACKNOWLEDGED;
    case TASK_RETURNED:
        return EVENT_TASK_ANSWERED;
    case TASK_PAUSED:
        return EVENT_TASK_RESUMED;
    case TASK_DOING:
        return EVENT_TASK_SUBMITTED;
    case TASK_SUBMITTED:
    case TASK_DONE:
    case TASK_CANCELLED:
        break;
    }
    return EVENT_TASK_CONFIRMED;
}

static bool impossible(const struct import_step *step, struct error *error)
{
    error_set_with(error, ERROR_USAGE, N_("the journal goes from “{1}” to “{2}”, which cannot happen here"),
                   text_from(task_state_code(step->from)));
    return error_add_argument(error, 2, text_from(task_state_code(step->to)));
}

/* One entry of the journal: the facts that lead from one state to the other, the note with the first. */
static bool take_step(struct import *import, const struct import_step *step, struct error *error)
{
    struct task_record record;
    struct number_entry unit = {0};
    bool is_first = true;
    if (!import_find(&import->units, step->unit, import_unknown_unit, &unit, error) ||
        !transaction_task(import->transaction, import->last_task, &record, error))
        return false;
    if (step->percent < 0 || step->percent > 100)
        return error_set(error, ERROR_USAGE, N_("progress is not between 0 and 100"));
    if (step->at == NO_MOMENT || step->at < record.last_at)
        return error_set(error, ERROR_USAGE, N_("the journal goes back in time"));
    if (task_state_of(&record) != step->from || record.percent != step->percent_before)
        return impossible(step, error);
    while (is_first || task_state_of(&record) != step->to) {
        enum event_kind kind = next_kind(task_state_of(&record), step->to);
        struct event event = event_of(kind);
        if (!task_record_allows(&record, &(struct task_fact){.kind = kind}))
            return impossible(step, error);
        event_set_number(&event, FIELD_TASK, record.number);
        event_set_number(&event, FIELD_UNIT, unit.number);
        if (is_first) {
            event_set_number(&event, FIELD_PERCENT, step->percent);
            event_set_text(&event, FIELD_NOTE, step->note);
        }
        is_first = false;
        if (!append(import, &event, step->at, error) ||
            !transaction_task(import->transaction, import->last_task, &record, error))
            return false;
    }
    return true;
}

/* What is not over is led by a unit that stands. */
static bool check_lead(struct arena *arena, struct import *import, const struct task_record *record,
                       struct error *error)
{
    struct unit_line lead;
    if (!task_is_open(record))
        return true;
    if (!transaction_unit_line(import->transaction, arena, record->lead, &lead, error))
        return false;
    return lead.record.until == NO_DAY ||
           error_set_with(error, ERROR_USAGE, N_("the task is not over, but its lead “{1}” has ended"), lead.code);
}

bool import_task(struct arena *arena, struct import *import, const struct import_row *row, struct error *error)
{
    struct task_record record;
    if (!assign(arena, import, row, error))
        return false;
    for (size_t i = 0; i < row->steps.count; i++)
        if (!take_step(import, &row->steps.at[i], error))
            return false;
    if (!transaction_task(import->transaction, import->last_task, &record, error))
        return false;
    if (task_state_of(&record) != row->state || record.percent != row->percent)
        return error_set(error, ERROR_USAGE, N_("status and progress do not follow from the journal"));
    return check_lead(arena, import, &record, error);
}
