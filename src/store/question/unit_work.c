#include "store/question/unit_work.h"

#include "base/list.h"
#include "store/engine/query.h"
#include "store/transaction/transaction.h"

/* The statements about a unit have the same parameters. */
static struct query ask(struct transaction *transaction, enum statement statement, int64_t unit)
{
    struct query query = query_of(transaction->connection, statement);
    query_set_number(&query, UNIT_OPEN_TASKS_BOOK, BOOK_NUMBER);
    query_set_number(&query, UNIT_OPEN_TASKS_UNIT, unit);
    return query;
}

static bool read_tasks(struct transaction *transaction, struct arena *arena, enum statement statement, int64_t unit,
                       struct number_list *tasks, struct error *error)
{
    struct query query = ask(transaction, statement, unit);
    while (query_next(&query))
        LIST_ADD(arena, tasks, query_number(&query));
    return query_end(&query, error);
}

static bool read_shares(struct transaction *transaction, struct arena *arena, int64_t unit, struct open_shares *shares,
                        struct error *error)
{
    struct query query = ask(transaction, SQL_UNIT_OPEN_SHARES, unit);
    while (query_next(&query)) {
        struct open_share share = {.task = query_number(&query)};
        share.due = (int32_t)query_number_or(&query, NO_DAY);
        share.duty = text_copy(arena, query_text(&query));
        LIST_ADD(arena, shares, share);
    }
    return query_end(&query, error);
}

bool unit_work_read(struct transaction *transaction, struct arena *arena, int64_t unit, struct unit_work *work,
                    struct error *error)
{
    *work = (struct unit_work){0};
    return fold_finish(&transaction->fold, error) &&
           read_tasks(transaction, arena, SQL_UNIT_OPEN_TASKS, unit, &work->led, error) &&
           read_tasks(transaction, arena, SQL_UNIT_OPEN_WAITS, unit, &work->waits, error) &&
           read_tasks(transaction, arena, SQL_UNIT_OPEN_DIFFICULTIES, unit, &work->difficulties, error) &&
           read_shares(transaction, arena, unit, &work->shares, error);
}

bool unit_work_is_none(const struct unit_work *work)
{
    return work->led.count + work->waits.count + work->difficulties.count + work->shares.count == 0;
}

bool unit_work_ended_partner(struct transaction *transaction, int64_t task, int64_t *unit, struct error *error)
{
    struct query query = query_of(transaction->connection, SQL_TASK_PARTNER_ENDED);
    query_set_number(&query, TASK_PARTNER_ENDED_BOOK, BOOK_NUMBER);
    query_set_number(&query, TASK_PARTNER_ENDED_TASK, task);
    *unit = query_next(&query) ? query_number_or(&query, NO_NUMBER) : NO_NUMBER;
    return query_end(&query, error);
}
