#include "store/question/lookup.h"

#include "base/list.h"
#include "store/engine/query.h"
#include "store/fold/fold_facts.h"
#include "store/fold/task_fact_row.h"
#include "store/fold/task_words_row.h"
#include "store/transaction/transaction.h"

bool lookup_event(struct transaction *transaction, struct arena *arena, int64_t number, struct event *event,
                  struct error *error)
{
    return log_event(transaction->connection, arena, number, event, error);
}

int64_t lookup_next_event(const struct transaction *transaction)
{
    return (int64_t)transaction->log->tree.size;
}

/* Asks for one number about a task; rows that are still in memory are written first. */
static bool ask(struct transaction *transaction, enum statement statement, int64_t task, int64_t absent,
                int64_t *number, struct error *error)
{
    if (!fold_finish(&transaction->fold, error))
        return false;
    struct query query = query_of(transaction->connection, statement);
    query_set_number(&query, TASK_ASSIGNMENT_BOOK, BOOK_NUMBER);
    query_set_number(&query, TASK_ASSIGNMENT_TASK, task);
    *number = query_next(&query) ? query_number_or(&query, absent) : absent;
    return query_end(&query, error);
}

bool lookup_assignment(struct transaction *transaction, int64_t task, int64_t *event, struct error *error)
{
    return ask(transaction, SQL_TASK_ASSIGNMENT, task, NO_NUMBER, event, error);
}

bool lookup_last_of(struct transaction *transaction, struct arena *arena, int64_t task, enum event_kind kind,
                    struct event *event, struct error *error)
{
    if (!fold_finish(&transaction->fold, error))
        return false;
    struct query query = query_of(transaction->connection, SQL_TASK_LAST_OF);
    query_set_number(&query, TASK_LAST_OF_BOOK, BOOK_NUMBER);
    query_set_number(&query, TASK_LAST_OF_TASK, task);
    query_set_number(&query, TASK_LAST_OF_KIND, kind);
    int64_t number = query_next(&query) ? query_number_or(&query, INT64_MAX) : INT64_MAX;
    return query_end(&query, error) && log_event(transaction->connection, arena, number, event, error);
}

bool lookup_words(struct transaction *transaction, struct arena *arena, int64_t task, struct task_words *words,
                  struct error *error)
{
    return task_words_row_get(transaction->connection, arena, task, words, error);
}

bool lookup_reported(struct transaction *transaction, int64_t task, int *percent, struct error *error)
{
    int64_t reported;
    if (!ask(transaction, SQL_TASK_REPORTED, task, 0, &reported, error))
        return false;
    *percent = (int)reported;
    return true;
}

bool lookup_height(struct transaction *transaction, int64_t task, int *height, struct error *error)
{
    int64_t deep;
    if (!ask(transaction, SQL_TASK_HEIGHT, task, 1, &deep, error))
        return false;
    *height = (int)deep;
    return true;
}

bool lookup_latest_below(struct transaction *transaction, int64_t task, int32_t *day, struct error *error)
{
    int64_t latest;
    if (!ask(transaction, SQL_TASK_LATEST_BELOW, task, NO_DAY, &latest, error))
        return false;
    *day = (int32_t)latest;
    return true;
}

bool lookup_latest_share(struct transaction *transaction, int64_t task, int32_t *day, struct error *error)
{
    int64_t latest;
    if (!ask(transaction, SQL_TASK_LATEST_SHARE, task, NO_DAY, &latest, error))
        return false;
    *day = (int32_t)latest;
    return true;
}

bool lookup_first_below(struct transaction *transaction, int64_t task, int64_t *at, struct error *error)
{
    return ask(transaction, SQL_TASK_FIRST_BELOW, task, NO_MOMENT, at, error);
}

bool lookup_open_below(struct transaction *transaction, int64_t task, int64_t *below, struct error *error)
{
    return ask(transaction, SQL_TASK_OPEN_BELOW, task, NO_NUMBER, below, error);
}

bool lookup_partner(struct transaction *transaction, int64_t task, int64_t unit, bool *takes_part, struct error *error)
{
    struct query query = query_of(transaction->connection, SQL_TASK_PARTNER_GET);
    query_set_number(&query, TASK_PARTNER_GET_BOOK, BOOK_NUMBER);
    query_set_number(&query, TASK_PARTNER_GET_TASK, task);
    query_set_number(&query, TASK_PARTNER_GET_UNIT, unit);
    *takes_part = query_next(&query);
    return query_end(&query, error);
}

bool lookup_recurs(struct transaction *transaction, int64_t task, bool *recurs, struct error *error)
{
    struct query query = query_of(transaction->connection, SQL_TASK_RECURS);
    query_set_number(&query, TASK_RECURS_BOOK, BOOK_NUMBER);
    query_set_number(&query, TASK_RECURS_TASK, task);
    *recurs = query_next(&query);
    return query_end(&query, error);
}

bool lookup_facts(struct transaction *transaction, struct arena *arena, int64_t task, struct task_fact_list *facts,
                  struct error *error)
{
    return fold_facts_write(&transaction->fold, error) &&
           task_fact_rows_read(transaction->connection, arena, task, TASK_CUT_NOW.known, facts, error);
}

bool lookup_is_void(struct transaction *transaction, struct arena *arena, int64_t task, int64_t event, bool *is_void,
                    struct error *error)
{
    SCRATCH(scratch, arena);
    struct task_fact_list facts;
    *is_void = false;
    if (!lookup_facts(transaction, scratch, task, &facts, error))
        return false;
    for (size_t i = 0; i < facts.count; i++)
        *is_void |= facts.at[i].event == event && facts.at[i].is_void;
    return true;
}

bool lookup_lead_change(struct transaction *transaction, struct arena *arena, int64_t task, int64_t event,
                        struct lead_change *change, struct error *error)
{
    SCRATCH(scratch, arena);
    struct task_fact_list facts;
    *change = (struct lead_change){NO_NUMBER, NO_MOMENT};
    if (!lookup_facts(transaction, scratch, task, &facts, error))
        return false;
    for (size_t i = 0; i < facts.count && change->next_at == NO_MOMENT; i++) {
        const struct task_fact *fact = &facts.at[i];
        if (fact->is_void || (fact->kind != EVENT_TASK_ASSIGNED && fact->kind != EVENT_TASK_HANDED_OVER))
            continue;
        if (fact->event < event)
            change->from = fact->unit;
        if (fact->event > event)
            change->next_at = fact->at;
    }
    return true;
}

bool lookup_series(struct transaction *transaction, struct arena *arena, struct series_list *list, struct error *error)
{
    if (!fold_finish(&transaction->fold, error))
        return false;
    struct query query = query_of(transaction->connection, SQL_TASK_SERIES);
    query_set_number(&query, TASK_SERIES_BOOK, BOOK_NUMBER);
    *list = (struct series_list){0};
    while (query_next(&query)) {
        struct series series = {.task = query_number(&query)};
        series.rule = text_copy(arena, query_text(&query));
        series.product_code = text_copy(arena, query_text(&query));
        series.last = (int32_t)query_number_or(&query, NO_DAY);
        LIST_ADD(arena, list, series);
    }
    return query_end(&query, error);
}

static bool ask_occurrence(struct transaction *transaction, enum statement statement, int64_t task, int32_t day,
                           bool *is_made, struct error *error)
{
    if (!fold_finish(&transaction->fold, error))
        return false;
    struct query query = query_of(transaction->connection, statement);
    query_set_number(&query, TASK_OCCURRENCE_BOOK, BOOK_NUMBER);
    query_set_number(&query, TASK_OCCURRENCE_TASK, task);
    query_set_number(&query, TASK_OCCURRENCE_DAY, day);
    *is_made = query_next(&query);
    return query_end(&query, error);
}

bool lookup_occurrence(struct transaction *transaction, int64_t task, int32_t day, bool *is_made, struct error *error)
{
    return ask_occurrence(transaction, SQL_TASK_OCCURRENCE, task, day, is_made, error);
}

bool lookup_occurrence_ever(struct transaction *transaction, int64_t task, int32_t day, bool *was_made,
                            struct error *error)
{
    return ask_occurrence(transaction, SQL_TASK_OCCURRENCE_EVER, task, day, was_made, error);
}
