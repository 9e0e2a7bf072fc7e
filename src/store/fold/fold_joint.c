#include "store/fold/fold_joint.h"

#include "store/engine/query.h"
#include "store/fold/fold_facts.h"
#include "store/fold/task_fact_row.h"
#include "store/fold/task_row.h"
#include "store/log/log.h"

bool fold_joint_by_itself(struct fold *fold, struct error *error)
{
    return fold_facts_write(fold, error) &&
           task_fact_rows_fold(fold->connection, fold->arena, &TASK_CUT_NOW, &fold->task, error);
}

static bool find_went(struct connection *connection, int64_t joint, int64_t known, bool *went, struct error *error)
{
    struct query query = query_of(connection, SQL_TASK_PARTS_ELSEWHERE);
    query_set_number(&query, TASK_PARTS_ELSEWHERE_BOOK, BOOK_NUMBER);
    query_set_number(&query, TASK_PARTS_ELSEWHERE_TASK, joint);
    query_set_number(&query, TASK_PARTS_ELSEWHERE_KNOWN, known);
    *went = query_next(&query);
    return query_end(&query, error);
}

bool joint_follow_parts(struct connection *connection, struct joint_parts *parts, int64_t known,
                        struct task_record *joint, struct error *error)
{
    bool are_none = parts->open + parts->done + parts->cancelled == 0;
    if (are_none && !find_went(connection, joint->number, known, &parts->are_elsewhere, error))
        return false;
    joint_parts_end(parts, joint);
    return true;
}

/* One in hand is enough to know. */
static bool read_parts(struct fold *fold, struct joint_parts *parts, struct error *error)
{
    struct query query = query_of(fold->connection, SQL_TASKS_OF_PARENT);
    query_set_number(&query, TASKS_OF_PARENT_BOOK, BOOK_NUMBER);
    query_set_number(&query, TASKS_OF_PARENT_PARENT, fold->task.number);
    query_set_number(&query, TASKS_OF_PARENT_AFTER, NO_NUMBER);
    *parts = joint_parts_none();
    while (parts->open == 0 && query_next(&query)) {
        struct task_record part = task_row_get(&query);
        joint_parts_add(parts, &part);
    }
    return query_end(&query, error);
}

bool fold_joint_end(struct fold *fold, struct error *error)
{
    struct joint_parts parts;
    return read_parts(fold, &parts, error) &&
           joint_follow_parts(fold->connection, &parts, INT64_MAX, &fold->task, error);
}
