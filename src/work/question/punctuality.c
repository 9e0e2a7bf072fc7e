#include "work/question/punctuality.h"

#include "base/list.h"
#include "model/due_days.h"
#include "model/result_days.h"
#include "store/question/organisation_known.h"
#include "store/question/question_tally.h"
#include "work/acting/asker.h"
#include "work/book/book_state.h"
#include "work/question/groups.h"
#include "work/question/list.h"
#include "work/question/list_about.h"
#include "work/question/task_lines.h"

/* One question under way. */
struct punctuality_sum {
    const struct punctuality_request *request;
    struct asker asker;
    struct list_about about; /* whose */
    int32_t first, day;      /* what is due from the first of them on, as of the other */
    struct unit_lines now;
    struct group_index index;
    struct punctuality_lines *lines;
};

static void add(struct punctuality *sum, const struct punctuality *other)
{
    sum->in_time += other->in_time;
    sum->too_late += other->too_late;
    sum->late_open += other->late_open;
    sum->open += other->open;
    sum->days += other->days;
}

/* The line of a unit, or of a month, made where there is none. */
static struct punctuality_line *line_of(struct punctuality_sum *sum, int64_t lead, int64_t month)
{
    const struct punctuality_request *request = sum->request;
    int64_t unit = request->as_organised_now && !request->by_month ? group_successor(&sum->now, lead) : lead;
    int64_t number = request->by_month ? month : unit;
    bool is_new;
    size_t place = group_index_place(&sum->index, number, &is_new);
    if (is_new)
        LIST_ADD(sum->asker.arena, sum->lines, ((struct punctuality_line){.number = number}));
    return &sum->lines->at[place];
}

/* Whether what a unit leads is asked about. */
static bool is_of_unit(const struct punctuality_sum *sum, int64_t lead)
{
    int64_t unit = sum->request->as_organised_now ? group_successor(&sum->now, lead) : lead;
    return sum->about.lead == NO_NUMBER || unit == sum->about.lead;
}

static bool is_counted(const struct punctuality_sum *sum, const struct task_record *record)
{
    return punctuality_has(record) && is_of_unit(sum, record->lead) &&
           (sum->about.person == NO_NUMBER || record->person == sum->about.person);
}

/* Counts a task against one of its due days, if that is asked about. */
static void take_against(struct punctuality_sum *sum, const struct task_record *record, int32_t due, bool is_original)
{
    if (due < sum->first)
        return;
    struct punctuality_line *line = line_of(sum, record->lead, due_month(due));
    punctuality_count(is_original ? &line->original : &line->current, record, due, sum->day);
}

static bool take_task(void *listener, const struct task_record *record)
{
    struct punctuality_sum *sum = listener;
    if (is_counted(sum, record)) {
        take_against(sum, record, record->due, false);
        take_against(sum, record, punctuality_original_due(record), true);
    }
    return true;
}

/* Whether what is kept of a unit is asked about. */
static bool is_asked(const struct punctuality_sum *sum, int64_t lead)
{
    return is_of_unit(sum, lead) && task_horizon_has_lead(sum->asker.horizon, lead);
}

/* The line that what is kept of a unit goes to: one for all days, or one for each month. */
struct line_on {
    struct punctuality_line *line; /* of the day before */
    int64_t month;
};

static struct punctuality_line *line_on(struct punctuality_sum *sum, struct line_on *on, int64_t lead, int32_t day)
{
    if (!on->line || (sum->request->by_month && due_month(day) != on->month)) {
        on->month = due_month(day);
        on->line = line_of(sum, lead, on->month);
    }
    return on->line;
}

static void add_results(struct punctuality_sum *sum, int64_t lead, struct text results)
{
    struct line_on on = {0};
    for (struct result_day day = {0}; result_days_next(&results, &day);) {
        if (day.day < sum->first)
            continue;
        struct punctuality_line *line = line_on(sum, &on, lead, day.day);
        line->current.in_time += day.results.in_time;
        line->current.too_late += day.results.too_late;
        line->current.days += day.results.days;
        line->original.in_time += day.results.original_in_time;
        line->original.too_late += day.results.original_too_late;
        line->original.days += day.results.original_days;
    }
}

static void take_results(void *listener, int64_t lead, struct text results)
{
    if (is_asked(listener, lead))
        add_results(listener, lead, results);
}

static void count_open(struct punctuality *punctuality, bool is_late, int64_t tasks)
{
    if (is_late)
        punctuality->late_open += tasks;
    else
        punctuality->open += tasks;
}

/* Adds tasks in hand by their due days, or takes them away (`sign` 1 or -1), all of them to the line of a unit or each
 * to that of its month. Those moved are counted against the day first given alone. */
static void add_due_days(struct punctuality_sum *sum, int64_t lead, struct text due, bool is_moved, int sign)
{
    struct line_on on = {0};
    for (struct due_day day = {0}; due_days_next(&due, &day);) {
        if (day.day < sum->first)
            continue;
        struct punctuality_line *line = line_on(sum, &on, lead, day.day);
        bool is_late = day.day < sum->day;
        count_open(&line->original, is_late, sign * day.tasks);
        if (!is_moved)
            count_open(&line->current, is_late, sign * day.tasks);
    }
}

static bool take_due(void *listener, const struct group_tally *group)
{
    if (is_asked(listener, group->number))
        add_due_days(listener, group->number, group->due, false, 1);
    return true;
}

static bool take_moved(void *listener, const struct group_tally *group)
{
    if (is_asked(listener, group->number))
        add_due_days(listener, group->number, group->due, true, 1);
    return true;
}

/* Of all units together, for months. */
static bool add_all_due(struct punctuality_sum *sum, struct error *error)
{
    struct group_tally all, joint, moved;
    if (!question_group(sum->asker.reader, sum->asker.arena, TALLY_OF_ALL, &all, error) ||
        !question_group(sum->asker.reader, sum->asker.arena, TALLY_OF_JOINT, &joint, error) ||
        !question_group(sum->asker.reader, sum->asker.arena, TALLY_OF_MOVED, &moved, error))
        return false;
    add_due_days(sum, NO_NUMBER, all.due, false, 1);
    add_due_days(sum, NO_NUMBER, joint.due, false, -1);
    add_due_days(sum, NO_NUMBER, moved.due, true, 1);
    return true;
}

static bool is_of_all(const struct punctuality_sum *sum)
{
    return sum->request->by_month && !sum->asker.horizon && sum->about.lead == NO_NUMBER;
}

/* Reads results of one month, or (month 0) of all that begin with what is asked about. */
static bool read_results(struct punctuality_sum *sum, int64_t month, struct error *error)
{
    struct text results;
    if (!is_of_all(sum))
        return question_results(sum->asker.reader, month, take_results, sum, error);
    if (!question_results_of_all(sum->asker.reader, sum->asker.arena, month, &results, error))
        return false;
    add_results(sum, NO_NUMBER, results);
    return true;
}

/* What is kept stands by months; of a month that begins before the first day asked about, by days. */
static bool read_kept(struct punctuality_sum *sum, struct error *error)
{
    struct book_reader *reader = sum->asker.reader;
    bool parts_month = date_is_set(sum->request->first) && due_month_first(sum->first) < sum->first;
    if (!read_results(sum, 0, error) || (parts_month && !read_results(sum, due_month(sum->first), error)))
        return false;
    if (is_of_all(sum))
        return add_all_due(sum, error);
    return question_tallies(reader, TALLIES_OF(TALLY_LEAD), take_due, sum, error) &&
           question_tallies(reader, TALLIES_OF(TALLY_MOVED), take_moved, sum, error) &&
           groups_beside(&sum->asker, take_task, sum, error);
}

/* Walks through all tasks, or those of a person. */
static bool read_each(struct punctuality_sum *sum, struct task_cut cut, struct error *error)
{
    struct task_range range = {.kind = TASKS_COUNTED, .cut = cut, .horizon = sum->asker.horizon};
    if (sum->about.person != NO_NUMBER) {
        range.kind = TASKS_OF_PERSON;
        range.number = sum->about.person;
    }
    return question_tasks(sum->asker.reader, sum->asker.arena, &range, take_task, sum, error);
}

static int by_number(const void *one, const void *other)
{
    const struct punctuality_line *a = one, *b = other;
    return (a->number > b->number) - (a->number < b->number);
}

static bool is_nothing(const struct punctuality *punctuality)
{
    return punctuality->in_time == 0 && punctuality->too_late == 0 && punctuality->late_open == 0 &&
           punctuality->open == 0;
}

/* Leaves out lines from which all was taken, and months in which joint tasks alone are due. */
static void leave_out_empty(struct punctuality_lines *lines)
{
    size_t kept = 0;
    for (size_t i = 0; i < lines->count; i++)
        if (!is_nothing(&lines->at[i].current) || !is_nothing(&lines->at[i].original))
            lines->at[kept++] = lines->at[i];
    lines->count = kept;
}

/* Puts the lines in their order, names them and adds them up. */
static void finish_lines(struct punctuality_sum *sum, const struct unit_lines *units)
{
    struct punctuality_lines *lines = sum->lines;
    bool is_by_month = sum->request->by_month;
    leave_out_empty(lines);
    if (lines->count > 0)
        qsort(lines->at, lines->count, sizeof *lines->at, by_number);
    for (size_t i = 0; i < lines->count; i++) {
        struct punctuality_line *line = &lines->at[i];
        int month = (int)((line->number - 1) % 12) + 1, year = (int)((line->number - 1) / 12);
        struct unit_view unit = task_lines_unit(units, line->number);
        line->code = is_by_month ? text_print(sum->asker.arena, "%04d-%02d", year, month) : unit.code;
        line->name = is_by_month ? TEXT_NONE : unit.name;
        add(&lines->total.current, &line->current);
        add(&lines->total.original, &line->original);
    }
}

bool book_punctuality(struct book *book, struct arena *arena, const struct punctuality_request *request,
                      struct punctuality_lines *lines, struct error *error)
{
    struct book_reader *reader;
    struct unit_lines units;
    struct task_cut cut;
    struct date day = as_of_day(book, &request->as_of);
    struct punctuality_sum sum = {.request = request, .day = date_to_day(day), .lines = lines};
    sum.first = date_is_set(request->first) ? date_to_day(request->first) : INT32_MIN;
    const struct list_request whose = {.unit = request->unit, .person = request->person};
    sum.index = group_index_open(arena);
    *lines = (struct punctuality_lines){.first = request->first, .on = day};
    if (!book_reader_open(book->store, arena, &reader, error) ||
        !asker_open(&sum.asker, book, reader, arena, request->as_of.as, error) ||
        !as_of_cut(reader, arena, &request->as_of, &cut, error) ||
        !question_units_known(reader, arena, sum.day, cut.known, &units, error) ||
        !question_units(reader, arena, NO_DAY, &sum.now, error) ||
        !list_about_find(reader, arena, &whose, request->as_organised_now ? &sum.now : &units, &sum.about, error))
        return false;
    bool is_kept = !task_cut_is_set(&cut) && sum.about.person == NO_NUMBER;
    if (!(is_kept ? read_kept(&sum, error) : read_each(&sum, cut, error)))
        return false;
    finish_lines(&sum, request->as_organised_now ? &sum.now : &units);
    return true;
}
