#include "store/fold/task_fact_row.h"

#include "base/list.h"
#include "store/fold/fold_subject.h"
#include "store/log/log.h"

/* Sets the parameters of one row, which follow the last one that is set. */
static void set_row(struct query *query, const struct task_fact *fact, int *parameter)
{
#define COLUMN(name, absent) query_set_number_or_null(query, ++*parameter, (int64_t)fact->name, absent);
#include "store/fold/task-fact-columns.def"
#undef COLUMN
}

bool task_fact_rows_add(struct connection *connection, int64_t task, const struct task_fact *facts, size_t count,
                        struct error *error)
{
    for (size_t done = 0, len; done < count; done += len) {
        bool are_together = count - done >= TASK_FACTS_TOGETHER;
        struct query query = query_of(connection, are_together ? SQL_TASK_FACTS_ADD : SQL_TASK_FACT_ADD);
        int parameter = TASK_FACT_ADD_TASK;
        len = are_together ? TASK_FACTS_TOGETHER : 1;
        query_set_number(&query, TASK_FACT_ADD_BOOK, BOOK_NUMBER);
        query_set_number(&query, TASK_FACT_ADD_TASK, task);
        for (size_t i = done; i < done + len; i++)
            set_row(&query, &facts[i], &parameter);
        if (!query_run(&query, error))
            return false;
    }
    return true;
}

struct task_fact task_fact_row_get(struct query *query)
{
    struct task_fact fact = {0};
#define COLUMN(name, absent) fact.name = (__typeof__(fact.name))query_column(query, absent);
#include "store/fold/task-fact-columns.def"
#undef COLUMN
    return fact;
}

bool task_fact_rows_read(struct connection *connection, struct arena *arena, int64_t task, int64_t known,
                         struct task_fact_list *facts, struct error *error)
{
    struct query query = query_of(connection, SQL_TASK_FACTS);
    query_set_number(&query, TASK_FACTS_BOOK, BOOK_NUMBER);
    query_set_number(&query, TASK_FACTS_TASK, task);
    *facts = (struct task_fact_list){0};
    while (query_next(&query)) {
        struct task_fact fact = task_fact_row_get(&query);
        if (fact.event >= known)
            break;
        LIST_ADD(arena, facts, fact);
    }
    if (!query_end(&query, error))
        return false;
    task_facts_mend(facts->at, facts->count);
    return true;
}

/* Folds what is told up to the cut, as it comes; `is_mended` where one of the facts was corrected or taken back, so
 * that the record is of no use. */
static bool fold_as_told(struct connection *connection, const struct task_cut *cut, struct task_record *record,
                         bool *is_mended, struct error *error)
{
    struct query query = query_of(connection, SQL_TASK_FACTS_UNTIL);
    query_set_number(&query, TASK_FACTS_UNTIL_BOOK, BOOK_NUMBER);
    query_set_number(&query, TASK_FACTS_UNTIL_TASK, record->number);
    query_set_number(&query, TASK_FACTS_UNTIL_KNOWN, cut->known);
    query_set_number(&query, TASK_FACTS_UNTIL_UNTIL, cut->until);
    bool follows = true;
    *is_mended = false;
    while (follows && !*is_mended && query_next(&query)) {
        struct task_fact fact = task_fact_row_get(&query);
        *is_mended = fact.mends != NO_NUMBER;
        follows = *is_mended || (fact.at >= record->last_at && task_record_fold(record, &fact, 1, cut->until));
    }
    struct error ignored;
    return query_end(&query, follows ? error : &ignored) && (follows || fold_refuse(error));
}

bool task_fact_rows_fold(struct connection *connection, struct arena *arena, const struct task_cut *cut,
                         struct task_record *record, struct error *error)
{
    bool is_mended;
    task_record_rewind(record);
    if (!fold_as_told(connection, cut, record, &is_mended, error))
        return false;
    if (!is_mended)
        return true;
    SCRATCH(scratch, arena);
    struct task_fact_list facts;
    if (!task_fact_rows_read(connection, scratch, record->number, cut->known, &facts, error))
        return false;
    task_record_rewind(record);
    return task_record_fold(record, facts.at, facts.count, cut->until) || fold_refuse(error);
}
