#include "work/task/task_assign.h"

#include "base/arena.h"
#include "base/message.h"
#include "base/moment.h"
#include "calendar/recurrence.h"
#include "store/lookup.h"
#include "work/acting/acting.h"

enum { MOST_MADE = 10000 }; /* at once */

/* The assignment of one day, after that of the series. */
static bool make(struct acting *acting, const struct series *series, const struct task_record *record, int32_t day,
                 struct error *error)
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
    return task_assign(acting, &assignment, &task, error);
}

/* A series ends when it is due, or on the day that was said. */
static bool make_all(struct acting *acting, const struct series *series, int32_t until, int64_t *count,
                     struct error *error)
{
    struct task_record record;
    struct recurrence rule;
    struct date next;
    if (!transaction_task(acting->transaction, series->task, &record, error))
        return false;
    int32_t last = series->last != NO_DAY ? series->last : moment_day(record.assigned_at);
    if (record.due != NO_DAY && record.due < until)
        until = record.due;
    if (record.series_until != NO_DAY && record.series_until < until)
        until = record.series_until;
    if (!recurrence_parse(series->rule, &rule))
        return error_set_with(error, ERROR_DAMAGED, N_("“{1}” is no rule of recurrence"), series->rule);
    for (; recurrence_next(&rule, date_from_day(last), &next) && date_to_day(next) <= until; ++*count) {
        SCRATCH(scratch, acting->arena);
        struct acting here = *acting;
        here.arena = scratch;
        last = date_to_day(next);
        if (*count == MOST_MADE)
            return error_set(error, ERROR_TOO_LARGE,
                             N_("these are too many tasks to make at once; name an earlier day"));
        if (!make(&here, series, &record, last, error))
            return false;
    }
    return true;
}

static bool recur_step(struct acting *acting, void *argument, int64_t *answer, struct error *error)
{
    const struct date *until = argument;
    struct series_list list;
    *answer = 0;
    if (!lookup_series(acting->transaction, acting->arena, &list, error))
        return false;
    for (size_t i = 0; i < list.count; i++)
        if (!make_all(acting, &list.at[i], date_to_day(*until), answer, error))
            return false;
    return true;
}

bool book_task_recur(struct book *book, const struct book_command *command, struct date until, int64_t *count,
                     struct error *error)
{
    return book_act(book, command, recur_step, &until, count, error);
}
