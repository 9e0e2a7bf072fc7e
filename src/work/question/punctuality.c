#include "work/question/punctuality.h"

#include "base/list.h"
#include "model/due_days.h"
#include "store/question/organisation_known.h"
#include "store/question/question_tally.h"
#include "work/acting/asker.h"
#include "work/book/book_state.h"
#include "work/question/groups.h"
#include "work/question/list.h"
#include "work/question/list_total.h"
#include "work/question/task_lines.h"

/* One question under way. */
struct punctuality_sum {
    const struct punctuality_request *request;
    struct asker asker;
    struct list_about about;  /* whose */
    int32_t first, last, day; /* what is due from the first to the last of them, as of the day */
    struct unit_lines now;
    struct group_index index;
    struct punctuality_lines *lines;
    int sign; /* whether tasks are counted, or taken from what was counted before: 1 or -1 */
};

static void add(struct punctuality *sum, const struct punctuality *other, int sign)
{
    sum->in_time += sign * other->in_time;
    sum->too_late += sign * other->too_late;
    sum->late_open += sign * other->late_open;
    sum->open += sign * other->open;
    sum->days += sign * other->days;
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

/* Counts a task against the due day there is, if that is asked about. */
static void take_current(struct punctuality_sum *sum, const struct task_record *record)
{
    struct punctuality one = {0};
    if (record->due < sum->first || record->due > sum->last)
        return;
    struct punctuality_line *line = line_of(sum, record->lead, due_month(record->due));
    punctuality_count(&one, record, record->due, sum->day);
    add(&line->current, &one, sum->sign);
}

static void take_original(struct punctuality_sum *sum, const struct task_record *record)
{
    struct punctuality one = {0};
    int32_t due = punctuality_original_due(record);
    if (due < sum->first || due > sum->last)
        return;
    struct punctuality_line *line = line_of(sum, record->lead, due_month(due));
    punctuality_count(&one, record, due, sum->day);
    add(&line->original, &one, sum->sign);
}

static bool take_task(void *listener, const struct task_record *record)
{
    if (is_counted(listener, record)) {
        take_current(listener, record);
        take_original(listener, record);
    }
    return true;
}

/* One that is due in the days asked about; where it was due at first is told by take_moved, if it was another day. */
static bool take_due(void *listener, const struct task_record *record)
{
    if (!is_counted(listener, record))
        return true;
    take_current(listener, record);
    if (punctuality_original_due(record) == record->due)
        take_original(listener, record);
    return true;
}

static bool take_moved(void *listener, const struct task_record *record)
{
    if (is_counted(listener, record))
        take_original(listener, record);
    return true;
}

/* Adds what results count, and what of the tasks in hand was due at first on other days than it is now. */
static void take_results(void *listener, const struct group_results *group)
{
    struct punctuality_sum *sum = listener;
    const struct result_tally *results = &group->results;
    if (group->lead != NO_NUMBER &&
        (!is_of_unit(sum, group->lead) || !task_horizon_has_lead(sum->asker.horizon, group->lead)))
        return;
    struct punctuality_line *line = line_of(sum, group->lead, group->month);
    int64_t late = due_days_sum(group->moved, INT32_MIN, sum->day - 1);
    line->current.in_time += results->in_time;
    line->current.too_late += results->too_late;
    line->current.days += results->days;
    line->original.in_time += results->original_in_time;
    line->original.too_late += results->original_too_late;
    line->original.days += results->original_days;
    line->original.late_open += late;
    line->original.open += due_days_sum(group->moved, sum->day, INT32_MAX);
}

/* Adds tasks in hand by their due days, or takes them away (`sign` 1 or -1): all of them to the line of a unit, or each
 * to that of its month. */
static void take_due_days(struct punctuality_sum *sum, int64_t lead, struct text due, int64_t sign)
{
    struct punctuality_line *line = NULL;
    int64_t month = 0;
    for (struct due_day day = {0}; due_days_next(&due, &day);) {
        if (day.day < sum->first)
            continue;
        if (!line || (sum->request->by_month && due_month(day.day) != month)) {
            month = due_month(day.day);
            line = line_of(sum, lead, month);
        }
        bool is_late = day.day < sum->day;
        int64_t late = is_late ? sign * day.tasks : 0, open = is_late ? 0 : sign * day.tasks;
        line->current.late_open += late;
        line->original.late_open += late;
        line->current.open += open;
        line->original.open += open;
    }
}

static void take_lead(void *listener, const struct group_tally *group)
{
    struct punctuality_sum *sum = listener;
    if (is_of_unit(sum, group->number) && task_horizon_has_lead(sum->asker.horizon, group->number))
        take_due_days(sum, group->number, group->due, 1);
}

static bool take_all(struct punctuality_sum *sum, struct error *error)
{
    struct group_tally all, joint;
    if (!question_group(sum->asker.reader, sum->asker.arena, TALLY_OF_ALL, &all, error) ||
        !question_group(sum->asker.reader, sum->asker.arena, TALLY_OF_JOINT, &joint, error))
        return false;
    take_due_days(sum, NO_NUMBER, all.due, 1);
    take_due_days(sum, NO_NUMBER, joint.due, -1);
    return true;
}

/* Reads what is kept, of months from one on; 0: of all of them together. */
static bool read_kept(struct punctuality_sum *sum, int64_t month, struct error *error)
{
    struct book_reader *reader = sum->asker.reader;
    bool is_of_all = sum->request->by_month && !sum->asker.horizon && sum->about.lead == NO_NUMBER;
    if (is_of_all)
        return question_results_of_months(reader, month, take_results, sum, error) && take_all(sum, error);
    return question_results_of_leads(reader, month, take_results, sum, error) &&
           question_tallies(reader, TALLY_LEAD, NO_NUMBER, take_lead, sum, error) &&
           groups_beside(&sum->asker, take_task, sum, error);
}

/* Walks through what is due in the days asked about, or was at first. */
static bool read_days(struct punctuality_sum *sum, struct error *error)
{
    struct task_range range = {
        .kind = TASKS_DUE, .first = sum->first, .last = sum->last, .cut = TASK_CUT_NOW, .horizon = sum->asker.horizon};
    if (!question_tasks(sum->asker.reader, sum->asker.arena, &range, take_due, sum, error))
        return false;
    range.kind = TASKS_MOVED;
    return question_tasks(sum->asker.reader, sum->asker.arena, &range, take_moved, sum, error);
}

/* What is kept from the month on that began on a day, without what was due in it before the first day asked about. */
static bool read_without_days(struct punctuality_sum *sum, int32_t began, struct error *error)
{
    int32_t first = sum->first;
    sum->first = began;
    if (!read_kept(sum, due_month(began), error))
        return false;
    sum->last = first - 1;
    sum->sign = -1;
    return read_days(sum, error);
}

/* What is due up to the last day of a month, and what is kept of the months after it. */
static bool read_with_days(struct punctuality_sum *sum, int32_t end, struct error *error)
{
    sum->last = end;
    if (!read_days(sum, error))
        return false;
    sum->first = end + 1;
    sum->last = INT32_MAX;
    return read_kept(sum, due_month(sum->first), error);
}

/* Months are kept; of a month that has begun, the shorter part is walked through. */
static bool read_now(struct punctuality_sum *sum, struct error *error)
{
    struct date first = sum->request->first;
    if (!date_is_set(first))
        return read_kept(sum, sum->request->by_month ? 1 : 0, error);
    if (first.day == 1)
        return read_kept(sum, due_month(sum->first), error);
    int32_t began = sum->first - first.day + 1, end = date_to_day(date_month_end(first.year, first.month));
    return sum->first - began <= end - sum->first ? read_without_days(sum, began, error)
                                                  : read_with_days(sum, end, error);
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
        add(&lines->total.current, &line->current, 1);
        add(&lines->total.original, &line->original, 1);
    }
}

bool book_punctuality(struct book *book, struct arena *arena, const struct punctuality_request *request,
                      struct punctuality_lines *lines, struct error *error)
{
    struct book_reader *reader;
    struct unit_lines units;
    struct task_cut cut;
    struct date day = as_of_day(book, &request->as_of);
    struct punctuality_sum sum = {
        .request = request, .last = INT32_MAX, .day = date_to_day(day), .lines = lines, .sign = 1};
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
    if (!(is_kept ? read_now(&sum, error) : read_each(&sum, cut, error)))
        return false;
    finish_lines(&sum, request->as_organised_now ? &sum.now : &units);
    return true;
}
