#include "work/exchange/import_task.h"

#include "base/arena.h"
#include "base/buffer.h"
#include "base/message.h"
#include "base/moment.h"
#include "store/question/lookup.h"
#include "work/exchange/import_event.h"
#include "work/exchange/import_fields.h"
#include "work/exchange/import_journal.h"
#include "work/exchange/import_reference.h"

enum { LONGEST_LIST_BYTES = 1 << 16 };

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

static bool check_days(const struct import *import, const struct import_row *row, const struct number_entry *parent,
                       struct error *error)
{
    if (row->assigned_at == NO_MOMENT)
        return error_set_with(error, ERROR_USAGE, N_("“{1}” is missing"), TEXT("created"));
    if (!import_check_past(import, row->assigned_at, error))
        return false;
    if (row->start != NO_DAY && row->due != NO_DAY && row->start > row->due)
        return error_set(error, ERROR_USAGE, N_("the task begins after it is due"));
    if (row->due != NO_DAY && parent->due != NO_DAY && row->due > parent->due)
        return error_set(error, ERROR_USAGE, N_("the task is due after the one above it"));
    return true;
}

/* What no task can do without; a number that is not given is NO_NUMBER. */
static bool check_keys(const struct import_row *row, struct error *error)
{
    if (row->id != NO_NUMBER && row->lead != NO_NUMBER)
        return true;
    return error_set_with(error, ERROR_USAGE, N_("“{1}” is missing"), row->id == NO_NUMBER ? TEXT("id") : TEXT("lead"));
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

/* What a line tells with keys of its own. */
static const enum event_field of_the_line[] = {
    FIELD_TASK, FIELD_LEVEL, FIELD_PARENT, FIELD_LEAD,        FIELD_PARTNERS, FIELD_START,
    FIELD_DUE,  FIELD_TITLE, FIELD_SOURCE, FIELD_DESCRIPTION, FIELD_PRODUCT,  FIELD_URGENCY,
};

static bool assign(struct arena *arena, struct import *import, const struct import_row *row, struct error *error)
{
    struct number_entry lead = {0}, parent = {.number = NO_NUMBER, .due = NO_DAY};
    struct event event = row->details ? *row->details : (struct event){0};
    bool ignored;
    event_set_number(&event, FIELD_KIND, EVENT_TASK_ASSIGNED);
    if (!import_fields_lack(&event, of_the_line, COUNT_OF(of_the_line), error) || !check_keys(row, error) ||
        !import_check_new(&import->tasks, row->id, error) ||
        !import_find(&import->units, row->lead, import_unknown_unit, &lead, error) ||
        (row->parent != NO_NUMBER &&
         !import_find_above(import, &import->tasks, row, N_("task {1} is not listed before those below it"), &parent,
                            error)) ||
        !check_inside(arena, import, &lead, error) || !check_days(import, row, &parent, error) ||
        !import_references(arena, import, &event, EVENT_FIELD_COUNT, &ignored, error) ||
        !import_author(import, row->author, &event, error) || !set_partners(arena, import, row, &event, error))
        return false;
    if (text_is_empty(row->title) && !event_has(&event, FIELD_ERASED))
        return error_set(error, ERROR_USAGE, N_("a task has a title"));
    if (parent.depth >= TASK_MOST_DEEP)
        return error_set(error, ERROR_USAGE, task_too_deep) || error_add_number(error, 1, TASK_MOST_DEEP);
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
    const struct number_entry entry = {
        .key = row->id, .number = import->last_task, .due = row->due, .depth = parent.depth + 1};
    number_map_add(&import->tasks, entry);
    import->task_count++;
    return import_append(arena, import, &event, row->assigned_at, error);
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

/* Whether the task of a line is the one that has its number in the book: as a file that this book was written into
 * has it. */
static bool is_own(struct arena *arena, const struct import *import, const struct import_row *row, bool *is_own_task,
                   struct error *error)
{
    struct event assigned;
    int64_t number;
    *is_own_task = false;
    if (row->id < 1 || row->id > import->known_tasks)
        return true;
    if (!lookup_assignment(import->transaction, row->id, &number, error) ||
        !lookup_event(import->transaction, arena, number, &assigned, error))
        return false;
    *is_own_task = event_number(&assigned, FIELD_AT) == row->assigned_at &&
                   text_equal(event_text(&assigned, FIELD_TITLE), row->title);
    return true;
}

static bool check_new(struct arena *arena, const struct import *import, const struct import_row *row,
                      struct error *error)
{
    bool is_own_task;
    if (!is_own(arena, import, row, &is_own_task, error))
        return false;
    if (!is_own_task)
        return true;
    error_set(error, ERROR_USAGE,
              N_("it is task {1} of this book already; what happens to it is recorded with “roviec "
                 "task”"));
    return error_add_number(error, 1, row->id);
}

/* It was not assigned before the one above it: what was corrected in its journal is as it became. */
static bool check_order(int32_t assigned, int32_t above_assigned, struct error *error)
{
    if (above_assigned == NO_DAY || assigned == NO_DAY || assigned >= above_assigned)
        return true;
    error_set(error, ERROR_USAGE, N_("the task is assigned on {1}, before the one above it, assigned on {2}"));
    error_add_day(error, 1, date_from_day(assigned));
    return error_add_day(error, 2, date_from_day(above_assigned));
}

/* How deep a task stands: 1 at the top. */
static bool find_depth(const struct import *import, const struct task_record *task, int *depth, struct error *error)
{
    struct task_record record = *task;
    for (*depth = 1; record.parent != NO_NUMBER; ++*depth)
        if (!transaction_task(import->transaction, record.parent, &record, error))
            return false;
    return *depth <= TASK_MOST_DEEP || error_set(error, ERROR_USAGE, task_too_deep) ||
           error_add_number(error, 1, TASK_MOST_DEEP);
}

/* What its journal has put below another task keeps to the days of that one. */
static bool check_moved(struct import *import, const struct import_row *row, const struct task_record *record,
                        struct error *error)
{
    struct task_record above;
    int depth;
    if (!find_depth(import, record, &depth, error))
        return false;
    number_map_set_depth(&import->tasks, row->id, depth);
    if (record->parent == NO_NUMBER)
        return true;
    if (!transaction_task(import->transaction, record->parent, &above, error))
        return false;
    if (record->due != NO_DAY && above.due != NO_DAY && record->due > above.due)
        return error_set(error, ERROR_USAGE, N_("the task is due after the one above it"));
    return check_order(record->assigned_at == NO_MOMENT ? NO_DAY : moment_day(record->assigned_at),
                       above.assigned_at == NO_MOMENT ? NO_DAY : moment_day(above.assigned_at), error);
}

/* Of the task that stands above it in the end. */
static bool check_above(struct import *import, const struct import_row *row, const struct task_record *record,
                        int32_t assigned, struct error *error)
{
    const struct number_entry *above = row->parent == NO_NUMBER ? NULL : number_map_find(&import->tasks, row->parent);
    if (record->parent != (above ? above->number : NO_NUMBER))
        return check_moved(import, row, record, error);
    return !above || check_order(assigned, above->assigned, error);
}

bool import_task(struct arena *arena, struct import *import, const struct import_row *row, struct error *error)
{
    struct task_record record;
    int32_t latest_due = row->due;
    int64_t assigned = lookup_next_event(import->transaction);
    if (!check_new(arena, import, row, error) || !assign(arena, import, row, error) ||
        !import_journal(arena, import, &row->steps, assigned, &latest_due, error) ||
        !transaction_task(import->transaction, import->last_task, &record, error))
        return false;
    int32_t assigned_on = record.assigned_at == NO_MOMENT ? NO_DAY : moment_day(record.assigned_at);
    number_map_set_days(&import->tasks, row->id, latest_due, assigned_on);
    if (task_state_of(&record) != row->state || record.percent != row->percent)
        return error_set(error, ERROR_USAGE, N_("status and progress do not follow from the journal"));
    return (row->state == TASK_CANCELLED || check_above(import, row, &record, assigned_on, error)) &&
           check_lead(arena, import, &record, error);
}
