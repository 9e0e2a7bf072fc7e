#include "work/question/punctuality.h"

#include "base/list.h"
#include "base/moment.h"
#include "work/acting/asker.h"
#include "work/book/book_state.h"
#include "work/question/groups.h"
#include "work/question/task_lines.h"

/* One question under way. */
struct punctuality_sum {
    struct arena *arena;
    const struct punctuality_request *request;
    int32_t first, day;
    struct unit_lines now;
    struct group_index index;
    struct punctuality_lines *lines;
};

/* Counts a task against one of its due days. */
static void count(struct punctuality *punctuality, const struct task_record *record, int32_t due, int32_t day)
{
    bool has_result = record->submitted_at != NO_MOMENT;
    int32_t end = has_result ? moment_day(record->submitted_at) : day;
    if (end <= due) {
        punctuality->in_time += has_result;
        punctuality->open += !has_result;
    } else if (has_result) {
        punctuality->too_late++;
        punctuality->days += end - due;
    } else {
        punctuality->late_open++;
    }
}

static void count_both(struct punctuality_line *line, const struct task_record *record, int32_t day)
{
    count(&line->current, record, record->due, day);
    count(&line->original, record, record->original_due == NO_DAY ? record->due : record->original_due, day);
}

/* Months are counted from the first of the day numbers. */
static int64_t key_of(const struct punctuality_sum *sum, const struct task_record *record)
{
    struct date due = date_from_day(record->due);
    if (sum->request->by_month)
        return due.year > 0 ? due.year * 12 + due.month : 1;
    return sum->request->as_organised_now ? group_successor(&sum->now, record->lead) : record->lead;
}

static bool take_task(void *listener, const struct task_record *record)
{
    struct punctuality_sum *sum = listener;
    struct punctuality_lines *lines = sum->lines;
    bool is_new;
    if (record->due == NO_DAY || record->due < sum->first || record->cancelled_at != NO_MOMENT)
        return true;
    int64_t key = key_of(sum, record);
    size_t place = group_index_place(&sum->index, key, &is_new);
    if (is_new)
        LIST_ADD(sum->arena, lines, ((struct punctuality_line){.number = key}));
    count_both(&lines->at[place], record, sum->day);
    count_both(&lines->total, record, sum->day);
    return true;
}

static int by_number(const void *one, const void *other)
{
    const struct punctuality_line *a = one, *b = other;
    return (a->number > b->number) - (a->number < b->number);
}

static void name_lines(struct punctuality_sum *sum, const struct unit_lines *units)
{
    struct punctuality_lines *lines = sum->lines;
    for (size_t i = 0; i < lines->count; i++) {
        struct punctuality_line *line = &lines->at[i];
        int month = (int)((line->number - 1) % 12) + 1, year = (int)((line->number - 1) / 12);
        struct unit_view unit = task_lines_unit(units, line->number);
        bool is_month = sum->request->by_month;
        line->code = is_month ? text_print(sum->arena, "%04d-%02d", year, month) : unit.code;
        line->name = is_month ? TEXT_NONE : unit.name;
    }
}

bool book_punctuality(struct book *book, struct arena *arena, const struct punctuality_request *request,
                      struct punctuality_lines *lines, struct error *error)
{
    struct book_reader *reader;
    struct asker asker;
    struct unit_lines units;
    struct task_range range = {.kind = TASKS_ALL};
    struct date day = as_of_day(book, &request->as_of);
    struct punctuality_sum sum = {.arena = arena, .request = request, .day = date_to_day(day), .lines = lines};
    sum.first = date_is_set(request->first) ? date_to_day(request->first) : INT32_MIN;
    sum.index = group_index_open(arena);
    *lines = (struct punctuality_lines){.first = request->first, .on = day};
    if (!book_reader_open(book->store, arena, &reader, error) ||
        !asker_open(&asker, book, reader, arena, request->as_of.as, error) ||
        !as_of_cut(reader, arena, &request->as_of, &range.cut, error))
        return false;
    range.horizon = asker.horizon;
    if (!question_units(reader, arena, sum.day, &units, error) ||
        !question_units(reader, arena, NO_DAY, &sum.now, error) ||
        !question_tasks(reader, arena, &range, take_task, &sum, error))
        return false;
    if (lines->count > 0)
        qsort(lines->at, lines->count, sizeof *lines->at, by_number);
    name_lines(&sum, request->as_organised_now ? &sum.now : &units);
    return true;
}
