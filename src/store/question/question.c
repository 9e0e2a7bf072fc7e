#include "store/question/question.h"

#include "base/arena.h"
#include "base/message.h"
#include "store/engine/query.h"
#include "store/engine/search.h"
#include "store/fold/task_fact_row.h"
#include "store/fold/task_row.h"
#include "store/fold/task_words_row.h"
#include "store/fold/unit_row.h"
#include "store/log/log.h"
#include "store/question/question_cut.h"

bool question_book_name(struct book_reader *reader, struct arena *arena, struct text *name, struct error *error)
{
    return log_book_name(book_reader_connection(reader), arena, name, error);
}

bool question_units(struct book_reader *reader, struct arena *arena, int32_t day, struct unit_lines *units,
                    struct error *error)
{
    return unit_rows_read(book_reader_connection(reader), arena, day, units, error);
}

bool question_unit_forms(struct book_reader *reader, struct arena *arena, struct unit_lines *forms, struct error *error)
{
    return unit_rows_read_forms(book_reader_connection(reader), arena, forms, error);
}

struct text question_words(struct arena *arena, struct text typed)
{
    return search_query(arena, typed);
}

int64_t question_place(const struct task_record *record)
{
    return search_place(record->assigned_at, record->number);
}

bool question_task(struct book_reader *reader, struct arena *arena, const struct task_cut *cut, int64_t number,
                   struct task_record *record, struct error *error)
{
    struct query query = query_of(book_reader_connection(reader), SQL_TASK_GET);
    query_set_number(&query, TASK_GET_BOOK, BOOK_NUMBER);
    query_set_number(&query, TASK_GET_NUMBER, number);
    bool is_there = query_next(&query);
    if (is_there)
        *record = task_row_get(&query);
    if (!query_end(&query, error) || (is_there && !task_cut_record(reader, arena, cut, record, &is_there, error)))
        return false;
    if (is_there)
        return true;
    error_set(error, ERROR_NOT_FOUND, N_("there is no task {1}"));
    return error_add_number(error, 1, number);
}

/* Those that were put elsewhere stand where it was known then. */
static bool tell_parents_known(struct book_reader *reader, struct arena *arena, const struct task_cut *cut,
                               parent_listener *tell, void *listener, struct error *error)
{
    struct query query = query_of(book_reader_connection(reader), SQL_TASKS_PUT_ELSEWHERE);
    struct error ignored;
    bool is_sound = true, was_there;
    query_set_number(&query, TASKS_PUT_ELSEWHERE_BOOK, BOOK_NUMBER);
    while (is_sound && query_next(&query)) {
        struct task_record record = task_row_get(&query);
        is_sound = task_cut_record(reader, arena, cut, &record, &was_there, error);
        if (is_sound)
            tell(listener, record.number, record.parent);
    }
    return query_end(&query, is_sound ? error : &ignored) && is_sound;
}

bool question_parents(struct book_reader *reader, struct arena *arena, const struct task_cut *cut,
                      parent_listener *tell, void *listener, struct error *error)
{
    struct query query = query_of(book_reader_connection(reader), SQL_TASK_PARENTS);
    query_set_number(&query, TASK_PARENTS_BOOK, BOOK_NUMBER);
    while (query_next(&query)) {
        int64_t task = query_number(&query);
        tell(listener, task, query_number_or(&query, NO_NUMBER));
    }
    return query_end(&query, error) &&
           (cut->known == INT64_MAX || tell_parents_known(reader, arena, cut, tell, listener, error));
}

/* A fact as the corrections that were known made it; `stands` is false of one that was taken back. */
static bool mend_fact(struct book_reader *reader, struct arena *arena, int64_t task, int64_t known,
                      struct task_fact *fact, bool *stands, struct error *error)
{
    SCRATCH(scratch, arena);
    struct task_fact_list facts;
    if (!task_fact_rows_read(book_reader_connection(reader), scratch, task, known, &facts, error))
        return false;
    for (size_t i = 0; i < facts.count; i++)
        if (facts.at[i].event == fact->event)
            *fact = facts.at[i];
    *stands = !fact->is_void;
    return true;
}

/* One walk through what changed. */
struct change_walk {
    struct book_reader *reader;
    struct arena *arena;
    int64_t first;
    const struct task_cut *cut;
    fact_listener *tell;
    void *listener;
    bool goes_on;
};

static bool tell_change(struct change_walk *walk, struct query *query, struct error *error)
{
    bool stands = true;
    int64_t task = query_number(query);
    bool is_mended = query_number(query) != 0;
    struct task_fact fact = task_fact_row_get(query);
    if (is_mended && !mend_fact(walk->reader, walk->arena, task, walk->cut->known, &fact, &stands, error))
        return false;
    if (stands && fact.at >= walk->first && fact.at <= walk->cut->until)
        walk->goes_on = walk->tell(walk->listener, task, &fact);
    return true;
}

bool question_changes(struct book_reader *reader, struct arena *arena, int64_t first, const struct task_cut *cut,
                      fact_listener *tell, void *listener, struct error *error)
{
    struct query query = query_of(book_reader_connection(reader), SQL_TASK_CHANGES);
    struct change_walk walk = {reader, arena, first, cut, tell, listener, true};
    struct error ignored;
    bool is_sound = true;
    query_set_number(&query, TASK_CHANGES_BOOK, BOOK_NUMBER);
    query_set_number(&query, TASK_CHANGES_FIRST, first);
    query_set_number(&query, TASK_CHANGES_LAST, cut->until);
    query_set_number(&query, TASK_CHANGES_KNOWN, cut->known);
    while (walk.goes_on && is_sound && query_next(&query))
        is_sound = tell_change(&walk, &query, error);
    return query_end(&query, is_sound ? error : &ignored) && is_sound;
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

bool question_partner_tasks(struct book_reader *reader, struct arena *arena, int64_t unit, struct number_list *tasks,
                            struct error *error)
{
    struct query query = query_of(book_reader_connection(reader), SQL_PARTNER_TASKS);
    query_set_number(&query, PARTNER_TASKS_BOOK, BOOK_NUMBER);
    query_set_number(&query, PARTNER_TASKS_UNIT, unit);
    return take_numbers(&query, arena, tasks, error);
}

bool question_task_events(struct book_reader *reader, struct arena *arena, int64_t task, struct number_list *events,
                          struct error *error)
{
    struct query query = query_of(book_reader_connection(reader), SQL_TASK_FACTS);
    query_set_number(&query, TASK_FACTS_BOOK, BOOK_NUMBER);
    query_set_number(&query, TASK_FACTS_TASK, task);
    return take_numbers(&query, arena, events, error);
}

bool question_events_beside_tasks(struct book_reader *reader, struct arena *arena, struct number_list *events,
                                  struct error *error)
{
    struct query query = query_of(book_reader_connection(reader), SQL_EVENTS_BESIDE_TASKS);
    query_set_number(&query, EVENTS_BESIDE_TASKS_BOOK, BOOK_NUMBER);
    return take_numbers(&query, arena, events, error);
}

bool question_namings(struct book_reader *reader, struct arena *arena, struct number_list *events, struct error *error)
{
    struct query query = query_of(book_reader_connection(reader), SQL_EVENTS_NAMING_BOOK);
    query_set_number(&query, EVENTS_NAMING_BOOK_BOOK, BOOK_NUMBER);
    return take_numbers(&query, arena, events, error);
}

bool question_event(struct book_reader *reader, struct arena *arena, int64_t number, struct event *event,
                    struct error *error)
{
    return log_event(book_reader_connection(reader), arena, number, event, error);
}

/* What was said of a task before an event of the ledger. */
static bool words_before(struct book_reader *reader, struct arena *arena, const struct number_list *sayings,
                         int64_t known, struct task_words *words, struct error *error)
{
    *words = (struct task_words){0};
    for (size_t i = 0; i < sayings->count && sayings->at[i] < known; i++) {
        struct event event;
        if (!question_event(reader, arena, sayings->at[i], &event, error))
            return false;
        task_words_apply(words, &event);
    }
    return true;
}

bool question_task_words(struct book_reader *reader, struct arena *arena, const struct task_cut *cut, int64_t task,
                         struct task_words *words, struct error *error)
{
    struct number_list sayings;
    if (!task_words_row_get(book_reader_connection(reader), arena, task, words, error))
        return false;
    if (cut->known == INT64_MAX)
        return true;
    struct query query = query_of(book_reader_connection(reader), SQL_TASK_SAYINGS);
    query_set_number(&query, TASK_SAYINGS_BOOK, BOOK_NUMBER);
    query_set_number(&query, TASK_SAYINGS_TASK, task);
    if (!take_numbers(&query, arena, &sayings, error))
        return false;
    return sayings.count == 0 || sayings.at[sayings.count - 1] < cut->known ||
           words_before(reader, arena, &sayings, cut->known, words, error);
}

bool question_task_title(struct book_reader *reader, struct arena *arena, const struct task_cut *cut, int64_t task,
                         struct text *title, struct error *error)
{
    if (cut->known == INT64_MAX)
        return task_words_row_title(book_reader_connection(reader), arena, task, title, error);
    struct task_words words;
    if (!question_task_words(reader, arena, cut, task, &words, error))
        return false;
    *title = words.title;
    return true;
}

/* No event was recorded before the one before it. */
bool question_recorded_since(struct book_reader *reader, struct arena *arena, int64_t since_ms, int64_t *number,
                             struct error *error)
{
    struct connection *connection = book_reader_connection(reader);
    struct log log;
    if (!log_load(connection, arena, &log, error))
        return false;
    int64_t first = 0, end = (int64_t)log.tree.size;
    while (first < end) {
        int64_t middle = first + (end - first) / 2, recorded_ms;
        if (!log_recorded(connection, arena, middle, &recorded_ms, error))
            return false;
        if (recorded_ms < since_ms)
            first = middle + 1;
        else
            end = middle;
    }
    *number = first;
    return true;
}

bool question_log_size(struct book_reader *reader, struct arena *arena, int64_t *size, struct error *error)
{
    struct log log;
    if (!log_load(book_reader_connection(reader), arena, &log, error))
        return false;
    *size = (int64_t)log.tree.size;
    return true;
}
