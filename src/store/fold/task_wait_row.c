#include "store/fold/task_wait_row.h"

#include "store/log/log.h"

struct task_wait_row task_wait_row_of(const struct task_record *record)
{
    if (record->assigned_at == NO_MOMENT)
        return (struct task_wait_row){.what = WAITS_FOR_NOTHING};
    struct task_standing standing = task_standing_of(record, NO_DAY, 0);
    return (struct task_wait_row){standing.waiting_unit, standing.waits_for, standing.waiting_since, record->number};
}

bool task_wait_row_is_same(const struct task_wait_row *one, const struct task_wait_row *other)
{
    if (one->what == WAITS_FOR_NOTHING || other->what == WAITS_FOR_NOTHING)
        return one->what == other->what;
    return one->what == other->what && one->unit == other->unit && one->since == other->since &&
           one->task == other->task;
}

static bool put(struct connection *connection, enum statement statement, const struct task_wait_row *row,
                struct error *error)
{
    if (row->what == WAITS_FOR_NOTHING)
        return true;
    struct query query = query_of(connection, statement);
    query_set_number(&query, TASK_WAIT_ADD_BOOK, BOOK_NUMBER);
    query_set_number(&query, TASK_WAIT_ADD_UNIT, row->unit);
    query_set_number(&query, TASK_WAIT_ADD_WHAT, (int64_t)row->what);
    query_set_number(&query, TASK_WAIT_ADD_SINCE, row->since);
    query_set_number(&query, TASK_WAIT_ADD_TASK, row->task);
    return query_run(&query, error);
}

bool task_wait_row_change(struct connection *connection, const struct task_wait_row *before,
                          const struct task_wait_row *after, struct error *error)
{
    return task_wait_row_is_same(before, after) ||
           (put(connection, SQL_TASK_WAIT_REMOVE, before, error) && put(connection, SQL_TASK_WAIT_ADD, after, error));
}
