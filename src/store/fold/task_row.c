#include "store/fold/task_row.h"

#include "store/log/log.h"

bool task_row_set(struct connection *connection, const struct task_record *record, struct error *error)
{
    struct query query = query_of(connection, SQL_TASK_SET);
    query_set_number(&query, TASK_SET_BOOK, BOOK_NUMBER);
    int parameter = TASK_SET_BOOK;
#define COLUMN(name, absent) query_set_number_or_null(&query, ++parameter, (int64_t)record->name, absent);
#include "store/fold/task-columns.def"
#undef COLUMN
    return query_run(&query, error);
}

struct task_record task_row_get_counted(struct query *query)
{
    struct task_record record = {0};
    task_record_rewind(&record);
#define COLUMN(name, absent) record.name = (__typeof__(record.name))query_column(query, absent);
#include "store/fold/task-counted-columns.def"
#undef COLUMN
    return record;
}

struct task_record task_row_get(struct query *query)
{
    struct task_record record;
#define COLUMN(name, absent) record.name = (__typeof__(record.name))query_column(query, absent);
#include "store/fold/task-columns.def"
#undef COLUMN
    return record;
}
