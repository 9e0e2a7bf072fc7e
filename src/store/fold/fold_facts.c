#include "store/fold/fold_facts.h"

#include "store/fold/task_fact_row.h"

bool fold_facts_add(struct fold *fold, const struct task_fact *fact, struct error *error)
{
    if (fold->fact_count == COUNT_OF(fold->facts) && !fold_facts_write(fold, error))
        return false;
    fold->facts[fold->fact_count++] = *fact;
    return true;
}

bool fold_facts_write(struct fold *fold, struct error *error)
{
    size_t count = fold->fact_count;
    fold->fact_count = 0;
    return task_fact_rows_add(fold->connection, fold->task.number, fold->facts, count, error);
}
