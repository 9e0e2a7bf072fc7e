#include "store/tally_row.h"

#include "store/log.h"

static bool has_less(const struct tally *change)
{
    bool has_less = false;
#define COLUMN(name) has_less = has_less || change->name < 0;
#include "model/tally-columns.def"
#undef COLUMN
    return has_less;
}

static bool clear_nothing(struct connection *connection, enum tally_scope scope, int64_t number, struct error *error)
{
    struct query query = query_of(connection, SQL_TALLY_CLEAR);
    query_set_number(&query, TALLY_CLEAR_BOOK, BOOK_NUMBER);
    query_set_number(&query, TALLY_CLEAR_SCOPE, scope);
    query_set_number(&query, TALLY_CLEAR_NUMBER, number);
    return query_run(&query, error);
}

bool tally_row_add(struct connection *connection, enum tally_scope scope, int64_t number, const struct tally *change,
                   struct error *error)
{
    struct query query = query_of(connection, SQL_TALLY_ADD);
    query_set_number(&query, TALLY_ADD_BOOK, BOOK_NUMBER);
    query_set_number(&query, TALLY_ADD_SCOPE, scope);
    query_set_number(&query, TALLY_ADD_NUMBER, number);
    int parameter = TALLY_ADD_NUMBER;
#define COLUMN(name) query_set_number(&query, ++parameter, change->name);
#include "model/tally-columns.def"
#undef COLUMN
    return query_run(&query, error) && (!has_less(change) || clear_nothing(connection, scope, number, error));
}

bool tally_due_row_add(struct connection *connection, enum tally_scope scope, int64_t number, int32_t due,
                       int64_t change, struct error *error)
{
    struct query query = query_of(connection, SQL_TALLY_DUE_ADD);
    query_set_number(&query, TALLY_DUE_ADD_BOOK, BOOK_NUMBER);
    query_set_number(&query, TALLY_DUE_ADD_SCOPE, scope);
    query_set_number(&query, TALLY_DUE_ADD_NUMBER, number);
    query_set_number(&query, TALLY_DUE_ADD_DUE, due);
    query_set_number(&query, TALLY_DUE_ADD_TASKS, change);
    if (!query_run(&query, error))
        return false;
    if (change > 0)
        return true;
    struct query clear = query_of(connection, SQL_TALLY_DUE_CLEAR);
    query_set_number(&clear, TALLY_DUE_CLEAR_BOOK, BOOK_NUMBER);
    query_set_number(&clear, TALLY_DUE_CLEAR_SCOPE, scope);
    query_set_number(&clear, TALLY_DUE_CLEAR_NUMBER, number);
    query_set_number(&clear, TALLY_DUE_CLEAR_DUE, due);
    return query_run(&clear, error);
}

struct tally tally_row_get(struct query *query, int64_t *number)
{
    struct tally tally;
    *number = query_number(query);
#define COLUMN(name) tally.name = query_number(query);
#include "model/tally-columns.def"
#undef COLUMN
    return tally;
}
