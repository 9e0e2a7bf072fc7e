#include "work/task/task_assign.h"

#include "base/arena.h"
#include "base/message.h"
#include "store/personnel.h"
#include "work/task/task_series.h"

enum { MOST_MADE = 10000 }; /* at once */

/* A series ends when it is due, or on the day that was said. */
static int32_t last_day(const struct task_record *record, int32_t until)
{
    if (record->due != NO_DAY && record->due < until)
        until = record->due;
    return record->series_until != NO_DAY && record->series_until < until ? record->series_until : until;
}

static bool make_all(struct acting *acting, const struct task_series *series, int32_t until, int64_t *count,
                     struct error *error)
{
    struct date day = date_from_day(series->last);
    until = last_day(&series->record, until);
    for (; recurrence_next(&series->rule, day, &day) && date_to_day(day) <= until; ++*count) {
        SCRATCH(scratch, acting->arena);
        struct acting here = *acting;
        int64_t task;
        here.arena = scratch;
        struct task_assignment assignment = task_series_on(scratch, series, date_to_day(day));
        if (*count == MOST_MADE)
            return error_set(error, ERROR_TOO_LARGE,
                             N_("these are too many tasks to make at once; name an earlier day"));
        if (!task_assign(&here, &assignment, &task, error))
            return false;
    }
    return true;
}

static bool recur_step(struct acting *acting, void *argument, int64_t *answer, struct error *error)
{
    const struct date *until = argument;
    struct series_list list;
    struct personnel personnel;
    *answer = 0;
    if (!lookup_series(acting->transaction, acting->arena, &list, error) ||
        !transaction_personnel(acting->transaction, acting->arena, &personnel, error))
        return false;
    for (size_t i = 0; i < list.count; i++) {
        struct task_series series;
        if (!task_series_read(acting, &list.at[i], &personnel, &series, error) ||
            !make_all(acting, &series, date_to_day(*until), answer, error))
            return false;
    }
    return true;
}

bool book_task_recur(struct book *book, const struct book_command *command, struct date until, int64_t *count,
                     struct error *error)
{
    return book_act(book, command, recur_step, &until, count, error);
}
