#include "store/task_row.h"

#include "store/log.h"

bool task_row_set(struct connection *connection, const struct task_record *record, struct error *error)
{
    struct query query = query_of(connection, SQL_TASK_SET);
    query_set_number(&query, TASK_SET_BOOK, BOOK_NUMBER);
    query_set_number(&query, TASK_SET_NUMBER, record->number);
    query_set_number_or_null(&query, TASK_SET_PARENT, record->parent, NO_NUMBER);
    query_set_number(&query, TASK_SET_LEVEL, record->level);
    query_set_number(&query, TASK_SET_LEAD, record->lead);
    query_set_number_or_null(&query, TASK_SET_START, record->start, NO_DAY);
    query_set_number_or_null(&query, TASK_SET_DUE, record->due, NO_DAY);
    query_set_number(&query, TASK_SET_ASSIGNED_AT, record->assigned_at);
    query_set_number_or_null(&query, TASK_SET_ACKNOWLEDGED_AT, record->acknowledged_at, NO_MOMENT);
    query_set_number_or_null(&query, TASK_SET_PAUSED_AT, record->paused_at, NO_MOMENT);
    query_set_number_or_null(&query, TASK_SET_SUBMITTED_AT, record->submitted_at, NO_MOMENT);
    query_set_number_or_null(&query, TASK_SET_CONFIRMED_AT, record->confirmed_at, NO_MOMENT);
    query_set_number_or_null(&query, TASK_SET_CANCELLED_AT, record->cancelled_at, NO_MOMENT);
    query_set_number(&query, TASK_SET_PERCENT, record->percent);
    query_set_number(&query, TASK_SET_LAST_AT, record->last_at);
    query_set_number(&query, TASK_SET_VERSION, record->version);
    return query_run(&query, error);
}

struct task_record task_row_get(struct query *query)
{
    struct task_record record = {.number = query_number(query)};
    record.parent = query_number_or(query, NO_NUMBER);
    record.level = (enum task_level)query_number(query);
    record.lead = query_number(query);
    record.start = (int32_t)query_number_or(query, NO_DAY);
    record.due = (int32_t)query_number_or(query, NO_DAY);
    record.assigned_at = query_number(query);
    record.acknowledged_at = query_number_or(query, NO_MOMENT);
    record.paused_at = query_number_or(query, NO_MOMENT);
    record.submitted_at = query_number_or(query, NO_MOMENT);
    record.confirmed_at = query_number_or(query, NO_MOMENT);
    record.cancelled_at = query_number_or(query, NO_MOMENT);
    record.percent = (int)query_number(query);
    record.last_at = query_number(query);
    record.version = query_number(query);
    return record;
}
