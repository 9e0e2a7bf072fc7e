#include "store/fold/recount.h"

#include "base/arena.h"
#include "base/job.h"
#include "store/fold/fold_tally.h"
#include "store/fold/task_row.h"
#include "store/log/log.h"

enum { RECOUNT_BYTES = 32 << 20 };

static bool count_tasks(struct fold *fold, struct error *error)
{
    struct query query = query_of(fold->connection, SQL_TASKS_ALL);
    struct error ignored;
    bool is_sound = true;
    query_set_number(&query, TASKS_ALL_BOOK, BOOK_NUMBER);
    query_set_number(&query, TASKS_ALL_AFTER, NO_NUMBER);
    while (is_sound && query_next(&query)) {
        fold->task = task_row_get(&query);
        fold->row = task_record_before(fold->task.number, fold->task.parent, fold->task.level);
        is_sound = fold_tally(fold, error);
    }
    return query_end(&query, is_sound ? error : &ignored) && is_sound && fold_tally_write(fold, error);
}

static bool count_in_job(struct arena *arena, void *argument, struct error *error)
{
    struct fold fold = {.connection = argument, .arena = arena};
    return count_tasks(&fold, error);
}

bool recount(struct connection *connection, size_t steps_before, struct error *error)
{
    return steps_before >= RECOUNT_STEPS ||
           job_run((struct job){.memory_bytes = RECOUNT_BYTES}, count_in_job, connection, error);
}
