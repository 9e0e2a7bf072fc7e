#include "store/engine/query.h"

#include <sqlite3.h>

struct query query_of(struct connection *connection, enum statement statement)
{
    struct query query = {.connection = connection, .statement = connection_statement(connection, statement)};
    if (!query.statement)
        query.result = sqlite3_errcode(connection_sqlite(connection));
    return query;
}

static void check(struct query *query, int result)
{
    if (query->result == SQLITE_OK)
        query->result = result;
}

void query_set_number(struct query *query, int parameter, int64_t number)
{
    if (query->statement)
        check(query, sqlite3_bind_int64(query->statement, parameter, number));
}

void query_set_null(struct query *query, int parameter)
{
    if (query->statement)
        check(query, sqlite3_bind_null(query->statement, parameter));
}

void query_set_number_or_null(struct query *query, int parameter, int64_t number, int64_t absent)
{
    if (number == absent)
        query_set_null(query, parameter);
    else
        query_set_number(query, parameter, number);
}

void query_set_text(struct query *query, int parameter, struct text text)
{
    if (query->statement)
        check(query, sqlite3_bind_text64(query->statement, parameter, text.at ? text.at : "", text.len, SQLITE_STATIC,
                                         SQLITE_UTF8));
}

void query_set_text_or_null(struct query *query, int parameter, struct text text)
{
    if (text_is_empty(text))
        query_set_null(query, parameter);
    else
        query_set_text(query, parameter, text);
}

void query_set_bytes(struct query *query, int parameter, struct text bytes)
{
    if (query->statement)
        check(query,
              sqlite3_bind_blob64(query->statement, parameter, bytes.at ? bytes.at : "", bytes.len, SQLITE_STATIC));
}

bool query_next(struct query *query)
{
    if (query->result != SQLITE_OK && query->result != SQLITE_ROW)
        return false;
    query->result = sqlite3_step(query->statement);
    query->column = 0;
    return query->result == SQLITE_ROW;
}

int64_t query_number(struct query *query)
{
    return sqlite3_column_int64(query->statement, query->column++);
}

int64_t query_number_or(struct query *query, int64_t absent)
{
    if (sqlite3_column_type(query->statement, query->column) != SQLITE_NULL)
        return query_number(query);
    query->column++;
    return absent;
}

int64_t query_column(struct query *query, int64_t absent)
{
    return absent == NEVER ? query_number(query) : query_number_or(query, absent);
}

struct text query_text(struct query *query)
{
    const char *at = sqlite3_column_blob(query->statement, query->column);
    int len = sqlite3_column_bytes(query->statement, query->column++);
    return (struct text){at, (size_t)len};
}

bool query_end(struct query *query, struct error *error)
{
    int result = query->result;
    bool done = result == SQLITE_OK || result == SQLITE_ROW || result == SQLITE_DONE ||
                connection_fail(query->connection, result, error);
    sqlite3_reset(query->statement);
    return done;
}

bool query_run(struct query *query, struct error *error)
{
    query_next(query);
    return query_end(query, error);
}
