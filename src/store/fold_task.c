#include "store/fold_subject.h"

#include "base/message.h"
#include "store/log.h"
#include "store/task_row.h"

bool fold_finish(struct fold *fold, struct error *error)
{
    if (!fold->is_changed)
        return true;
    fold->is_changed = false;
    return task_row_set(fold->connection, &fold->task, error);
}

/* Brings a task's record to hand. */
static bool turn_to(struct fold *fold, int64_t number, struct error *error)
{
    if (fold->task.number == number)
        return true;
    if (!fold_finish(fold, error))
        return false;
    fold->task.number = NO_NUMBER;
    struct query query = query_of(fold->connection, SQL_TASK_GET);
    query_set_number(&query, TASK_GET_BOOK, BOOK_NUMBER);
    query_set_number(&query, TASK_GET_NUMBER, number);
    if (query_next(&query))
        fold->task = task_row_get(&query);
    return query_end(&query, error);
}

bool fold_task_get(struct fold *fold, int64_t number, struct task_record *record, struct error *error)
{
    if (!turn_to(fold, number, error))
        return false;
    if (fold->task.number == NO_NUMBER)
        return error_set(error, ERROR_NOT_FOUND, N_("there is no such task"));
    *record = fold->task;
    return true;
}

static bool add_partners(struct fold *fold, const struct event *event, struct error *error)
{
    struct text partners = event_text(event, FIELD_PARTNERS);
    for (struct text partner; text_split(&partners, '\n', &partner);) {
        uint64_t unit;
        if (!text_to_number(partner, INT64_MAX, &unit))
            return error_set(error, ERROR_DAMAGED, N_("a partner is no unit"));
        struct query query = query_of(fold->connection, SQL_TASK_PARTNER_ADD);
        query_set_number(&query, TASK_PARTNER_ADD_BOOK, BOOK_NUMBER);
        query_set_number(&query, TASK_PARTNER_ADD_TASK, event_number(event, FIELD_TASK));
        query_set_number(&query, TASK_PARTNER_ADD_UNIT, (int64_t)unit);
        if (!query_run(&query, error))
            return false;
    }
    return true;
}

static bool add_words(struct fold *fold, const struct event *event, struct error *error)
{
    struct query query = query_of(fold->connection, SQL_TASK_WORDS_ADD);
    query_set_number(&query, TASK_WORDS_ADD_BOOK, BOOK_NUMBER);
    query_set_number(&query, TASK_WORDS_ADD_TASK, event_number(event, FIELD_TASK));
    query_set_text(&query, TASK_WORDS_ADD_TITLE, event_text(event, FIELD_TITLE));
    query_set_text(&query, TASK_WORDS_ADD_DESCRIPTION, event_text(event, FIELD_DESCRIPTION));
    query_set_text(&query, TASK_WORDS_ADD_SOURCE, event_text(event, FIELD_SOURCE));
    query_set_text(&query, TASK_WORDS_ADD_PRODUCT, event_text(event, FIELD_PRODUCT));
    query_set_text(&query, TASK_WORDS_ADD_URGENCY, event_text(event, FIELD_URGENCY));
    return query_run(&query, error);
}

static bool add_to_search(struct fold *fold, const struct event *event, struct error *error)
{
    if (fold->leaves_search)
        return true;
    struct query query = query_of(fold->connection, SQL_SEARCH_ADD);
    query_set_number(&query, SEARCH_ADD_BOOK, BOOK_NUMBER);
    query_set_number(&query, SEARCH_ADD_TASK, event_number(event, FIELD_TASK));
    query_set_text(&query, SEARCH_ADD_TITLE, event_text(event, FIELD_TITLE));
    query_set_text(&query, SEARCH_ADD_DESCRIPTION, event_text(event, FIELD_DESCRIPTION));
    return query_run(&query, error);
}

static bool add_fact(struct fold *fold, int64_t task, const struct task_fact *fact, struct error *error)
{
    struct query query = query_of(fold->connection, SQL_TASK_FACT_ADD);
    query_set_number(&query, TASK_FACT_ADD_BOOK, BOOK_NUMBER);
    query_set_number(&query, TASK_FACT_ADD_TASK, task);
    query_set_number(&query, TASK_FACT_ADD_EVENT, fact->event);
    query_set_number(&query, TASK_FACT_ADD_KIND, fact->kind);
    query_set_number(&query, TASK_FACT_ADD_AT, fact->at);
    query_set_number(&query, TASK_FACT_ADD_UNIT, fact->unit);
    query_set_number(&query, TASK_FACT_ADD_PERCENT, fact->percent);
    return query_run(&query, error);
}

static bool assign_task(struct fold *fold, const struct event *event, int64_t number, struct error *error)
{
    struct task_fact fact = task_fact_of(event, number);
    if (!fold_finish(fold, error))
        return false;
    fold->task = task_record_of(event, number);
    fold->is_changed = true;
    return add_words(fold, event, error) && add_to_search(fold, event, error) && add_partners(fold, event, error) &&
           add_fact(fold, fold->task.number, &fact, error);
}

static bool change_task(struct fold *fold, const struct event *event, int64_t number, struct error *error)
{
    struct task_fact fact = task_fact_of(event, number);
    if (!turn_to(fold, event_number(event, FIELD_TASK), error))
        return false;
    if (fold->task.number == NO_NUMBER || !task_record_allows(&fold->task, fact.kind) || fact.at < fold->task.last_at)
        return fold_refuse(error);
    task_record_apply(&fold->task, &fact);
    fold->is_changed = true;
    return add_fact(fold, fold->task.number, &fact, error);
}

bool fold_task(struct fold *fold, const struct event *event, int64_t number, struct error *error)
{
    return event_kind(event) == EVENT_TASK_ASSIGNED ? assign_task(fold, event, number, error)
                                                    : change_task(fold, event, number, error);
}
