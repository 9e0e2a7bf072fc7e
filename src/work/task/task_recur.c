#include "work/task/task_assign.h"

#include "base/arena.h"
#include "base/message.h"
#include "base/moment.h"
#include "calendar/recurrence.h"
#include "store/lookup.h"
#include "work/acting/acting.h"

enum { MOST_MADE = 400 }; /* of one series at once: a year of days, and more */

/* One command. */
struct run {
    struct task_recurred *made;
    int32_t from, until; /* from: NO_DAY where none is said */
};

/* The assignment of one day, after that of the series. */
static bool make(struct acting *acting, const struct series *series, const struct task_record *record, int32_t day,
                 int64_t batch, struct error *error)
{
    struct unit_line lead;
    struct event assigned;
    int64_t number, task;
    if (!lookup_assignment(acting->transaction, series->task, &number, error) ||
        !lookup_event(acting->transaction, acting->arena, number, &assigned, error) ||
        !transaction_unit_line(acting->transaction, acting->arena, record->lead, &lead, error))
        return false;
    struct task_assignment assignment = task_assignment_of(LEVEL_TASK, event_text(&assigned, FIELD_TITLE), lead.code);
    assignment.parent = series->task;
    assignment.due = assignment.occurrence = day;
    assignment.description = event_text(&assigned, FIELD_DESCRIPTION);
    assignment.source = event_text(&assigned, FIELD_SOURCE);
    assignment.product = event_text(&assigned, FIELD_PRODUCT);
    assignment.urgency = event_text(&assigned, FIELD_URGENCY);
    assignment.quality = event_text(&assigned, FIELD_QUALITY);
    assignment.competence = event_text(&assigned, FIELD_COMPETENCE);
    assignment.product_code = event_text(&assigned, FIELD_PRODUCT_CODE);
    assignment.unclear = event_text(&assigned, FIELD_UNCLEAR);
    if (record->quantity != NO_QUANTITY)
        assignment.quantity = record->quantity;
    assignment.batch = batch;
    return task_assign(acting, &assignment, &task, error);
}

/* A series ends when it is due, or on the day that was said. */
static int32_t last_day(const struct run *run, const struct task_record *record)
{
    int32_t until = run->until;
    if (record->due != NO_DAY && record->due < until)
        until = record->due;
    return record->series_until != NO_DAY && record->series_until < until ? record->series_until : until;
}

/* The day after which a series goes on: where days are made up for, from its beginning. */
static int32_t day_before(const struct run *run, const struct series *series, const struct task_record *record)
{
    int32_t assigned = moment_day(record->assigned_at);
    if (run->from != NO_DAY)
        return record->start != NO_DAY ? record->start : assigned;
    return series->last != NO_DAY ? series->last : assigned;
}

/* Whether a day is to have a task now; one that went by is counted. */
static bool is_wanted(struct acting *acting, const struct run *run, int64_t series, int32_t day, bool *is_wanted_now,
                      struct error *error)
{
    bool is_made = false, is_past = day < moment_day(acting->at);
    if (run->from == NO_DAY) {
        run->made->past += is_past;
        *is_wanted_now = !is_past;
        return true;
    }
    if (day >= run->from && !lookup_occurrence(acting->transaction, series, day, &is_made, error))
        return false;
    *is_wanted_now = day >= run->from && !is_made;
    return true;
}

static bool make_all(struct acting *acting, const struct series *series, const struct run *run, struct error *error)
{
    struct task_record record;
    struct recurrence rule;
    struct date next;
    int64_t count = 0;
    if (!transaction_task(acting->transaction, series->task, &record, error))
        return false;
    if (!recurrence_parse(series->rule, &rule))
        return error_set_with(error, ERROR_DAMAGED, N_("“{1}” is no rule of recurrence"), series->rule);
    int32_t day = day_before(run, series, &record), until = last_day(run, &record);
    while (recurrence_next(&rule, date_from_day(day), &next) && date_to_day(next) <= until) {
        SCRATCH(scratch, acting->arena);
        struct acting here = *acting;
        bool is_wanted_now;
        here.arena = scratch;
        day = date_to_day(next);
        if (!is_wanted(&here, run, series->task, day, &is_wanted_now, error))
            return false;
        if (!is_wanted_now)
            continue;
        if (count++ == MOST_MADE) {
            error_set(error, ERROR_TOO_LARGE, N_("task {1} would recur more than {2} times; name an earlier day"));
            return error_add_number(error, 1, series->task) || error_add_number(error, 2, MOST_MADE);
        }
        if (!make(&here, series, &record, day, run->made->batch, error))
            return false;
    }
    run->made->tasks += count;
    return true;
}

static bool recur_step(struct acting *acting, void *argument, int64_t *answer, struct error *error)
{
    const struct run *run = argument;
    struct series_list list;
    *run->made = (struct task_recurred){.batch = lookup_next_event(acting->transaction)};
    if (!lookup_series(acting->transaction, acting->arena, &list, error))
        return false;
    for (size_t i = 0; i < list.count; i++)
        if (!make_all(acting, &list.at[i], run, error))
            return false;
    if (run->made->tasks == 0)
        run->made->batch = NO_NUMBER;
    *answer = run->made->tasks;
    return true;
}

bool book_task_recur(struct book *book, const struct book_command *command, const struct task_recurring *recurring,
                     struct task_recurred *made, struct error *error)
{
    struct run run = {.made = made,
                      .from = date_is_set(recurring->from) ? date_to_day(recurring->from) : NO_DAY,
                      .until = date_to_day(recurring->until)};
    return book_act(book, command, recur_step, &run, &made->tasks, error);
}
