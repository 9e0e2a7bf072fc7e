#include "work/task/task_assign.h"

#include "base/arena.h"
#include "base/message.h"
#include "base/moment.h"
#include "calendar/workday.h"
#include "model/task_state.h"
#include "store/question/personnel.h"
#include "work/acting/acting_policy.h"
#include "work/acting/answer.h"
#include "work/task/task_preview.h"
#include "work/task/task_series.h"

enum { MOST_MADE = 400 }; /* of one series at once: a year of days, and more */

/* One command. */
struct run {
    struct task_recurred *made;
    int32_t from, until; /* from: NO_DAY where none is said */
    struct task_preview *preview;
    struct calendar calendar;
};

/* A series ends when it is due, or on the day that was said. */
static int32_t last_day(const struct run *run, const struct task_record *record)
{
    int32_t until = run->until;
    if (record->due != NO_DAY && record->due < until)
        until = record->due;
    return record->series_until != NO_DAY && record->series_until < until ? record->series_until : until;
}

/* The day after which a series goes on: where days are made up for, from its beginning. */
static struct date day_before(const struct run *run, const struct task_series *series)
{
    return run->from == NO_DAY ? date_from_day(series->last) : task_series_before(&series->start);
}

/* A rule that was corrected has other days than those that tasks were made for. */
static bool count_skipped(struct acting *acting, const struct task_series *series, const struct run *run,
                          struct error *error)
{
    struct date day = task_series_before(&series->start);
    int32_t until = last_day(run, &series->record), today = moment_day(acting->at);
    if (run->from != NO_DAY)
        return true;
    while (recurrence_next(&series->rule, &series->start, day, &day) && date_to_day(day) < series->last &&
           date_to_day(day) <= until) {
        bool was_made = true;
        if (date_to_day(day) >= today &&
            !lookup_occurrence_ever(acting->transaction, series->record.number, date_to_day(day), &was_made, error))
            return false;
        run->made->skipped += !was_made;
    }
    return true;
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

static bool make(struct acting *acting, const struct run *run, const struct task_series *series, int32_t day,
                 struct error *error)
{
    int64_t task;
    struct task_assignment assignment = task_series_on(acting->arena, series, day);
    assignment.batch = run->made->batch;
    run->made->off += !workday_is(&run->calendar, date_from_day(day));
    return task_assign(acting, &assignment, &task, error) && task_preview_add(acting, run->preview, task, NULL, error);
}

static bool make_all(struct acting *acting, const struct task_series *series, const struct run *run,
                     struct error *error)
{
    struct date day = day_before(run, series);
    int32_t until = last_day(run, &series->record);
    int64_t count = 0;
    while (recurrence_next(&series->rule, &series->start, day, &day) && date_to_day(day) <= until) {
        SCRATCH(scratch, acting->arena);
        struct acting here = *acting;
        bool is_wanted_now;
        here.arena = scratch;
        if (!is_wanted(&here, run, series->record.number, date_to_day(day), &is_wanted_now, error))
            return false;
        if (!is_wanted_now)
            continue;
        if (count++ == MOST_MADE) {
            error_set(error, ERROR_TOO_LARGE, N_("task {1} would recur more than {2} times; name an earlier day"));
            return error_add_number(error, 1, series->record.number) || error_add_number(error, 2, MOST_MADE);
        }
        if (!make(&here, run, series, date_to_day(day), error))
            return false;
    }
    run->made->tasks += count;
    return true;
}

/* What is paused, or was given back, makes no work for others; nor does the part of a joint task that is. */
static bool is_still(struct acting *acting, const struct task_record *record, bool *still, struct error *error)
{
    struct task_record above;
    enum task_state state = task_state_of(record);
    *still = state == TASK_PAUSED || state == TASK_RETURNED;
    if (*still || record->parent == NO_NUMBER)
        return true;
    if (!transaction_task(acting->transaction, record->parent, &above, error))
        return false;
    state = task_state_of(&above);
    *still = above.is_joint && (state == TASK_PAUSED || state == TASK_RETURNED);
    return true;
}

static bool make_for(struct acting *acting, const struct run *run, const struct series *known,
                     const struct personnel *personnel, struct error *error)
{
    struct task_series series;
    bool still;
    if (!task_series_read(acting, known, personnel, &series, error) || !is_still(acting, &series.record, &still, error))
        return false;
    run->made->still += still;
    return still || (count_skipped(acting, &series, run, error) && make_all(acting, &series, run, error));
}

static bool recur_step(struct acting *acting, void *argument, int64_t *answer, struct error *error)
{
    struct run *run = argument;
    struct series_list list;
    struct personnel personnel;
    task_preview_begin(run->preview);
    *run->made = (struct task_recurred){.batch = lookup_next_event(acting->transaction)};
    if (!acting_calendar(acting, &run->calendar, error) ||
        !lookup_series(acting->transaction, acting->arena, &list, error) ||
        !transaction_personnel(acting->transaction, acting->arena, &personnel, error))
        return false;
    for (size_t i = 0; i < list.count; i++)
        if (!make_for(acting, run, &list.at[i], &personnel, error))
            return false;
    if (run->made->tasks == 0)
        run->made->batch = NO_NUMBER;
    *answer = answer_add(run->made->batch, (size_t)run->made->tasks);
    return true;
}

bool book_task_recur(struct book *book, const struct book_command *command, const struct task_recurring *recurring,
                     struct task_recurred *made, struct error *error)
{
    struct run run = {.made = made,
                      .from = date_is_set(recurring->from) ? date_to_day(recurring->from) : NO_DAY,
                      .until = date_to_day(recurring->until),
                      .preview = recurring->preview};
    int64_t answer;
    *made = (struct task_recurred){0};
    if (!book_act(book, command, recur_step, &run, &answer, error))
        return false;
    made->tasks = (int64_t)answer_take(&answer);
    made->batch = answer;
    return true;
}
