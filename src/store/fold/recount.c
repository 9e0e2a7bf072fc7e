#include "store/fold/recount.h"

#include "base/arena.h"
#include "base/job.h"
#include "base/list.h"
#include "model/number_list.h"
#include "store/fold/document_row.h"
#include "store/fold/fold_joint.h"
#include "store/fold/fold_subject.h"
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

/* The files that the registrations name. */
static bool name_files(struct fold *fold, struct error *error)
{
    struct query query = query_of(fold->connection, SQL_DOCUMENTS_ALL);
    struct error ignored;
    bool is_sound = true;
    query_set_number(&query, DOCUMENTS_ALL_BOOK, BOOK_NUMBER);
    while (is_sound && query_next(&query)) {
        SCRATCH(scratch, fold->arena);
        struct event event;
        int64_t number = document_row_take(&query, scratch).event;
        is_sound = log_event(fold->connection, scratch, number, &event, error) &&
                   fold_document_files(fold, &event, number, error);
    }
    return query_end(&query, is_sound ? error : &ignored) && is_sound;
}

static bool find_joint(struct fold *fold, struct number_list *joint, struct error *error)
{
    struct query query = query_of(fold->connection, SQL_TASKS_ALL);
    query_set_number(&query, TASKS_ALL_BOOK, BOOK_NUMBER);
    query_set_number(&query, TASKS_ALL_AFTER, NO_NUMBER);
    while (query_next(&query)) {
        struct task_record record = task_row_get(&query);
        if (record.is_joint)
            LIST_ADD(fold->arena, joint, record.number);
    }
    return query_end(&query, error);
}

static bool end_joint(struct fold *fold, struct error *error)
{
    struct number_list joint = {0};
    bool is_sound = find_joint(fold, &joint, error);
    for (size_t i = 0; is_sound && i < joint.count; i++)
        is_sound = fold_joint_again(fold, joint.at[i], error);
    return is_sound && fold_finish(fold, error);
}

/* What follows, each by the step of the schema that brought its place or emptied it: books that had not taken so many
 * get it. */
static const struct {
    size_t step;
    bool (*derive)(struct fold *fold, struct error *error);
} derivations[] = {
    {30, count_tasks},
    {34, name_files},
    {35, end_joint},
};

struct recounting {
    struct connection *connection;
    size_t steps_before;
};

static bool recount_in_job(struct arena *arena, void *argument, struct error *error)
{
    const struct recounting *recounting = argument;
    struct fold fold = {.connection = recounting->connection, .arena = arena};
    for (size_t i = 0; i < COUNT_OF(derivations); i++)
        if (recounting->steps_before < derivations[i].step && !derivations[i].derive(&fold, error))
            return false;
    return true;
}

bool recount(struct connection *connection, size_t steps_before, struct error *error)
{
    struct recounting recounting = {connection, steps_before};
    return job_run((struct job){.memory_bytes = RECOUNT_BYTES}, recount_in_job, &recounting, error);
}
