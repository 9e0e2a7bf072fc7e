#include "store/question/horizon_walk.h"

#include "base/list.h"
#include "store/engine/query.h"
#include "store/fold/task_row.h"
#include "store/log/log.h"
#include "store/question/question_cut.h"

bool horizon_serves(const struct task_range *range)
{
    bool is_of_all = range->kind == TASKS_ALL || range->kind == TASKS_COUNTED || range->kind == TASKS_AT_TOP ||
                     range->kind == TASKS_IN_HAND || range->kind == TASKS_IN_STATE || range->kind == TASKS_WAITING;
    return is_of_all && range->horizon && range->horizon->is_narrow;
}

static bool add_led(struct book_reader *reader, struct arena *arena, int64_t unit, struct number_list *numbers,
                    struct error *error)
{
    struct query query = query_of(book_reader_connection(reader), SQL_TASK_NUMBERS_OF_LEAD);
    query_set_number(&query, TASK_NUMBERS_OF_LEAD_BOOK, BOOK_NUMBER);
    query_set_number(&query, TASK_NUMBERS_OF_LEAD_LEAD, unit);
    while (query_next(&query))
        LIST_ADD(arena, numbers, query_number(&query));
    return query_end(&query, error);
}

/* The tasks of a horizon, each once, in their order. */
static bool gather_numbers(struct book_reader *reader, struct arena *arena, const struct task_horizon *horizon,
                           struct number_list *numbers, struct error *error)
{
    *numbers = (struct number_list){0};
    for (size_t i = 0; i < horizon->beside_count; i++)
        LIST_ADD(arena, numbers, horizon->beside[i]);
    for (size_t unit = 0; unit < horizon->unit_count; unit++)
        if (horizon->leads[unit] && !add_led(reader, arena, (int64_t)unit, numbers, error))
            return false;
    number_list_settle(numbers);
    return true;
}

static bool read_record(struct book_reader *reader, int64_t task, struct task_record *record, struct error *error)
{
    struct query query = query_of(book_reader_connection(reader), SQL_TASK_GET);
    query_set_number(&query, TASK_GET_BOOK, BOOK_NUMBER);
    query_set_number(&query, TASK_GET_NUMBER, task);
    if (query_next(&query))
        *record = task_row_get(&query);
    return query_end(&query, error);
}

static bool walk_by_number(struct book_reader *reader, struct arena *arena, const struct task_range *range,
                           const struct number_list *numbers, task_listener *tell, void *listener, struct error *error)
{
    bool goes_on = true;
    for (size_t i = 0; goes_on && i < numbers->count; i++) {
        struct task_record record;
        bool was_there;
        if (numbers->at[i] <= range->after)
            continue;
        if (!read_record(reader, numbers->at[i], &record, error) ||
            !task_cut_record(reader, arena, &range->cut, &record, &was_there, error))
            return false;
        if (!was_there)
            record.assigned_at = NO_MOMENT;
        if (range->kind == TASKS_AT_TOP && record.parent != NO_NUMBER)
            continue;
        goes_on = (!was_there && !range->has_absent) || tell(listener, &record);
    }
    return true;
}

struct record_list {
    struct task_record *at;
    size_t count, capacity;
};

static bool add_in_hand(struct book_reader *reader, struct arena *arena, const struct task_range *range, int64_t unit,
                        struct record_list *records, struct error *error)
{
    struct query query = query_of(book_reader_connection(reader), SQL_TASKS_IN_HAND_OF_LEAD);
    query_set_number(&query, TASKS_IN_HAND_OF_LEAD_BOOK, BOOK_NUMBER);
    query_set_number(&query, TASKS_IN_HAND_OF_LEAD_LEAD, unit);
    query_set_number(&query, TASKS_IN_HAND_OF_LEAD_FIRST, range->first);
    query_set_number(&query, TASKS_IN_HAND_OF_LEAD_LAST, range->last);
    while (query_next(&query))
        LIST_ADD(arena, records, task_row_get(&query));
    return query_end(&query, error);
}

static bool is_in_hand(const struct task_range *range, const struct task_record *record)
{
    return record->submitted_at == NO_MOMENT && record->cancelled_at == NO_MOMENT && record->due != NO_DAY &&
           record->due >= range->first && record->due <= range->last;
}

static int by_due(const void *one, const void *other)
{
    const struct task_record *a = one, *b = other;
    if (a->due != b->due)
        return a->due < b->due ? -1 : 1;
    return (a->number > b->number) - (a->number < b->number);
}

static bool walk_by_due(struct book_reader *reader, struct arena *arena, const struct task_range *range,
                        task_listener *tell, void *listener, struct error *error)
{
    const struct task_horizon *horizon = range->horizon;
    struct record_list records = {0};
    bool goes_on = true;
    for (size_t unit = 0; unit < horizon->unit_count; unit++)
        if (horizon->leads[unit] && !add_in_hand(reader, arena, range, (int64_t)unit, &records, error))
            return false;
    for (size_t i = 0; i < horizon->beside_count; i++) {
        struct task_record record;
        if (!read_record(reader, horizon->beside[i], &record, error))
            return false;
        if (is_in_hand(range, &record) && !task_horizon_has_lead(horizon, record.lead))
            LIST_ADD(arena, &records, record);
    }
    if (records.count > 0)
        qsort(records.at, records.count, sizeof *records.at, by_due);
    for (size_t i = 0; goes_on && i < records.count; i++)
        goes_on = tell(listener, &records.at[i]);
    return true;
}

bool horizon_walk(struct book_reader *reader, struct arena *arena, const struct task_range *range, task_listener *tell,
                  void *listener, struct error *error)
{
    SCRATCH(scratch, arena);
    struct number_list numbers;
    if (task_range_is_by_due(range))
        return walk_by_due(reader, scratch, range, tell, listener, error);
    return gather_numbers(reader, scratch, range->horizon, &numbers, error) &&
           walk_by_number(reader, arena, range, &numbers, tell, listener, error);
}
