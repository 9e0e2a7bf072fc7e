#include "store/transaction/transaction.h"

#include "base/job.h"
#include "base/message.h"
#include "model/event_texts.h"
#include "store/engine/query.h"
#include "store/fold/fold_search.h"
#include "store/fold/unit_row.h"
#include "store/transaction/answer.h"

enum { COMMAND_BYTES = 16 << 20 };

bool transaction_append(struct transaction *transaction, struct event *event, struct error *error)
{
    int64_t number = (int64_t)transaction->log->tree.size;
    event_set_text(event, FIELD_BOOK, transaction->origin);
    event_set_number(event, FIELD_ON, transaction->now_ms);
    return event_texts_check(event, error) &&
           log_append(transaction->connection, transaction->arena, transaction->log, event, error) &&
           fold_event(&transaction->fold, event, number, error);
}

int64_t transaction_last_recorded(const struct transaction *transaction)
{
    return transaction->last_ms;
}

bool transaction_task(struct transaction *transaction, int64_t number, struct task_record *record, struct error *error)
{
    return fold_task_get(&transaction->fold, number, record, error);
}

bool transaction_book_name(struct transaction *transaction, struct arena *arena, struct text *name, struct error *error)
{
    return log_book_name(transaction->connection, arena, name, error);
}

bool transaction_unit(struct transaction *transaction, struct text code, int64_t *number, struct error *error)
{
    struct query query = query_of(transaction->connection, SQL_UNIT_FIND);
    query_set_number(&query, UNIT_FIND_BOOK, BOOK_NUMBER);
    query_set_text(&query, UNIT_FIND_CODE, code);
    bool is_there = query_next(&query);
    if (is_there)
        *number = query_number(&query);
    if (!query_end(&query, error))
        return false;
    return is_there || error_set_with(error, ERROR_NOT_FOUND, N_("there is no unit with the code “{1}”"), code);
}

bool transaction_units(struct transaction *transaction, struct arena *arena, struct unit_lines *units,
                       struct error *error)
{
    return unit_rows_read(transaction->connection, arena, NO_DAY, units, error);
}

bool transaction_unit_forms(struct transaction *transaction, struct arena *arena, struct unit_lines *forms,
                            struct error *error)
{
    return unit_rows_read_forms(transaction->connection, arena, forms, error);
}

bool transaction_unit_line(struct transaction *transaction, struct arena *arena, int64_t number, struct unit_line *line,
                           struct error *error)
{
    return unit_row_get(transaction->connection, arena, number, line, error);
}

static bool find_last(struct transaction *transaction, enum statement statement, int64_t *number, struct error *error)
{
    struct query query = query_of(transaction->connection, statement);
    query_set_number(&query, UNIT_LAST_BOOK, BOOK_NUMBER);
    if (query_next(&query))
        *number = query_number(&query);
    return query_end(&query, error);
}

bool transaction_last_numbers(struct transaction *transaction, int64_t *unit, int64_t *task, struct error *error)
{
    *unit = *task = 0;
    return fold_finish(&transaction->fold, error) && find_last(transaction, SQL_UNIT_LAST, unit, error) &&
           find_last(transaction, SQL_TASK_LAST, task, error);
}

/* One command as a job of its own. */
struct run {
    struct transaction *transaction;
    const struct store_command *command;
    int64_t *answer;
};

static bool run_in_job(struct arena *arena, void *argument, struct error *error)
{
    const struct run *run = argument;
    const struct store_command *command = run->command;
    bool has_key = command->key.len > 0, is_known = false;
    run->transaction->arena = run->transaction->fold.arena = arena;
    if (has_key && !answer_find(run->transaction->connection, command, &is_known, run->answer, error))
        return false;
    if (is_known)
        return true;
    return command->run(run->transaction, arena, command->argument, run->answer, error) &&
           fold_finish(&run->transaction->fold, error) && fold_search_write(&run->transaction->fold, error) &&
           (!has_key || answer_keep(run->transaction->connection, command, *run->answer, error));
}

bool transaction_run(struct transaction *transaction, const struct store_command *command, int64_t *answer,
                     struct error *error)
{
    struct connection *connection = transaction->connection;
    struct tree before = transaction->log->tree;
    struct run run = {transaction, command, answer};
    size_t memory_bytes = command->memory_bytes ? command->memory_bytes : COMMAND_BYTES;
    transaction->fold = (struct fold){.connection = connection};
    *answer = 0;
    if (!connection_execute(connection, "SAVEPOINT command", error))
        return false;
    bool has_worked = job_run((struct job){.memory_bytes = memory_bytes}, run_in_job, &run, error);
    bool is_kept = has_worked && !command->is_trial;
    if (is_kept && connection_execute(connection, "RELEASE command", error))
        return true;
    struct error second;
    connection_reset(connection);
    transaction->log->tree = before;
    if (connection_execute(connection, "ROLLBACK TO command; RELEASE command", &second))
        return has_worked && !is_kept;
    if (has_worked && !is_kept)
        *error = second;
    transaction->is_lost = true;
    return false;
}
