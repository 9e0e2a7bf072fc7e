#include "store/question.h"

#include "base/arena.h"
#include "base/message.h"
#include "store/log.h"
#include "store/query.h"
#include "store/search.h"
#include "store/task_row.h"
#include "store/unit_row.h"

bool question_units(struct book_reader *reader, struct arena *arena, int32_t day, struct unit_lines *units,
                    struct error *error)
{
    return unit_rows_read(book_reader_connection(reader), arena, day, units, error);
}

/* Brings a record back to a moment: the same fold, over the facts up to it. */
static bool cut_record(struct book_reader *reader, int64_t until, struct task_record *record, struct error *error)
{
    struct query query = query_of(book_reader_connection(reader), SQL_TASK_FACTS);
    query_set_number(&query, TASK_FACTS_BOOK, BOOK_NUMBER);
    query_set_number(&query, TASK_FACTS_TASK, record->number);
    task_record_rewind(record);
    while (query_next(&query)) {
        struct task_fact fact = {.event = query_number(&query)};
        fact.kind = (enum event_kind)query_number(&query);
        fact.at = query_number(&query);
        fact.unit = query_number(&query);
        fact.percent = (int)query_number(&query);
        if (fact.at > until)
            break;
        task_record_apply(record, &fact);
    }
    return query_end(&query, error);
}

static struct query query_of_range(struct book_reader *reader, const struct task_range *range)
{
    static const enum statement statements[] = {
        [TASKS_ALL] = SQL_TASKS_ALL,
        [TASKS_OF_LEAD] = SQL_TASKS_OF_LEAD,
        [TASKS_OF_PARENT] = SQL_TASKS_OF_PARENT,
        [TASKS_IN_HAND] = SQL_TASKS_IN_HAND,
        [TASKS_FOUND] = SQL_TASKS_FOUND,
    };
    /* What has a result now may have had none then, and who leads now may not have led then. */
    bool can_change = range->kind == TASKS_IN_HAND || range->kind == TASKS_OF_LEAD;
    bool is_past = can_change && range->until != INT64_MAX;
    struct query query = query_of(book_reader_connection(reader), is_past ? SQL_TASKS_ALL : statements[range->kind]);
    query_set_number(&query, TASKS_ALL_BOOK, BOOK_NUMBER);
    if (range->kind == TASKS_FOUND)
        query_set_text(&query, TASKS_FOUND_WORDS, range->words);
    if (range->kind == TASKS_OF_LEAD && !is_past)
        query_set_number(&query, TASKS_OF_LEAD_LEAD, range->number);
    if (range->kind == TASKS_OF_PARENT)
        query_set_number(&query, TASKS_OF_PARENT_PARENT, range->number);
    if (range->kind == TASKS_IN_HAND && !is_past) {
        query_set_number(&query, TASKS_IN_HAND_FIRST, range->first);
        query_set_number(&query, TASKS_IN_HAND_LAST, range->last);
    }
    return query;
}

bool question_tasks(struct book_reader *reader, const struct task_range *range, task_listener *tell, void *listener,
                    struct error *error)
{
    struct query query = query_of_range(reader, range);
    struct error ignored;
    bool goes_on = true, is_sound = true;
    while (goes_on && is_sound && query_next(&query)) {
        struct task_record record = task_row_get(&query);
        if (record.assigned_at > range->until)
            continue;
        is_sound = record.last_at <= range->until || cut_record(reader, range->until, &record, error);
        goes_on = is_sound && tell(listener, &record);
    }
    return query_end(&query, is_sound ? error : &ignored) && is_sound;
}

struct text question_words(struct arena *arena, struct text typed)
{
    return search_query(arena, typed);
}

bool question_task(struct book_reader *reader, int64_t number, int64_t until, struct task_record *record,
                   struct error *error)
{
    struct query query = query_of(book_reader_connection(reader), SQL_TASK_GET);
    query_set_number(&query, TASK_GET_BOOK, BOOK_NUMBER);
    query_set_number(&query, TASK_GET_NUMBER, number);
    bool is_there = query_next(&query);
    if (is_there)
        *record = task_row_get(&query);
    if (!query_end(&query, error))
        return false;
    if (!is_there || record->assigned_at > until)
        return error_set(error, ERROR_NOT_FOUND, N_("there is no such task"));
    return record->last_at <= until || cut_record(reader, until, record, error);
}

bool question_task_words(struct book_reader *reader, struct arena *arena, int64_t task, struct task_words *words,
                         struct error *error)
{
    struct query query = query_of(book_reader_connection(reader), SQL_TASK_WORDS);
    query_set_number(&query, TASK_WORDS_BOOK, BOOK_NUMBER);
    query_set_number(&query, TASK_WORDS_TASK, task);
    *words = (struct task_words){0};
    if (query_next(&query)) {
        words->title = text_copy(arena, query_text(&query));
        words->description = text_copy(arena, query_text(&query));
        words->source = text_copy(arena, query_text(&query));
        words->product = text_copy(arena, query_text(&query));
        words->urgency = text_copy(arena, query_text(&query));
    }
    return query_end(&query, error);
}

/* The first column of every row. */
static bool take_numbers(struct query *query, struct arena *arena, struct number_list *numbers, struct error *error)
{
    *numbers = (struct number_list){0};
    while (query_next(query)) {
        if (numbers->count == numbers->capacity) {
            size_t capacity = 2 * numbers->capacity + 8;
            numbers->at = arena_grow(arena, numbers->at, numbers->capacity, capacity, sizeof *numbers->at);
            numbers->capacity = capacity;
        }
        numbers->at[numbers->count++] = query_number(query);
    }
    return query_end(query, error);
}

bool question_task_partners(struct book_reader *reader, struct arena *arena, int64_t task, struct number_list *units,
                            struct error *error)
{
    struct query query = query_of(book_reader_connection(reader), SQL_TASK_PARTNERS);
    query_set_number(&query, TASK_PARTNERS_BOOK, BOOK_NUMBER);
    query_set_number(&query, TASK_PARTNERS_TASK, task);
    return take_numbers(&query, arena, units, error);
}

bool question_task_events(struct book_reader *reader, struct arena *arena, int64_t task, struct number_list *events,
                          struct error *error)
{
    struct query query = query_of(book_reader_connection(reader), SQL_TASK_FACTS);
    query_set_number(&query, TASK_FACTS_BOOK, BOOK_NUMBER);
    query_set_number(&query, TASK_FACTS_TASK, task);
    return take_numbers(&query, arena, events, error);
}

bool question_unit_events(struct book_reader *reader, struct arena *arena, struct number_list *events,
                          struct error *error)
{
    struct query query = query_of(book_reader_connection(reader), SQL_UNIT_EVENTS);
    query_set_number(&query, UNIT_EVENTS_BOOK, BOOK_NUMBER);
    return take_numbers(&query, arena, events, error);
}

bool question_event(struct book_reader *reader, struct arena *arena, int64_t number, struct event *event,
                    struct error *error)
{
    struct query query = query_of(book_reader_connection(reader), SQL_EVENT_GET);
    query_set_number(&query, EVENT_GET_BOOK, BOOK_NUMBER);
    query_set_number(&query, EVENT_GET_NUMBER, number);
    bool is_there = query_next(&query), is_sound = false;
    if (is_there) {
        struct text facts = text_copy(arena, query_text(&query)), words = text_copy(arena, query_text(&query));
        is_sound = event_parse(arena, facts, words, event);
    }
    if (!query_end(&query, error))
        return false;
    if (!is_there)
        return error_set(error, ERROR_NOT_FOUND, N_("there is no such event"));
    return is_sound || error_set(error, ERROR_DAMAGED, N_("an event cannot be read; see “roviec verify”"));
}

bool question_log_size(struct book_reader *reader, struct arena *arena, int64_t *size, struct error *error)
{
    struct log log;
    if (!log_load(book_reader_connection(reader), arena, &log, error))
        return false;
    *size = (int64_t)log.tree.size;
    return true;
}
