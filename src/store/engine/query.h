/*
 * query.h: one run of a prepared statement, for the files of store/ alone.
 *
 *     struct query query = query_of(connection, SQL_TASK_GET);
 *     query_set_number(&query, TASK_GET_NUMBER, number);
 *     while (query_next(&query))
 *         … query_number(&query) takes the columns of the row one after another …
 *     return query_end(&query, error);
 *
 * What fails on the way shows once, at the end. Texts set are borrowed until then; a text of a row lives until the next
 * row, unless it is copied.
 */
#ifndef STORE_ENGINE_QUERY_H
#define STORE_ENGINE_QUERY_H

#include "base/error.h"
#include "store/engine/connection.h"
#include "store/statements.h"

struct sqlite3_stmt;

/* What stands for NULL in a column that cannot be. */
#define NEVER INT64_MAX

struct query {
    struct connection *connection;
    struct sqlite3_stmt *statement;
    int result; /* of SQLite's last step */
    int column; /* the next one to take */
};

struct query query_of(struct connection *connection, enum statement statement);

void query_set_number(struct query *query, int parameter, int64_t number);
void query_set_number_or_null(struct query *query, int parameter, int64_t number, int64_t absent);
void query_set_null(struct query *query, int parameter);
void query_set_text_or_null(struct query *query, int parameter, struct text text); /* NULL where it is empty */
void query_set_text(struct query *query, int parameter, struct text text);
void query_set_bytes(struct query *query, int parameter, struct text bytes);

bool query_next(struct query *query);
int64_t query_number(struct query *query);
int64_t query_number_or(struct query *query, int64_t absent); /* `absent` where it is NULL */
int64_t query_column(struct query *query, int64_t absent);    /* of a list: one that is NEVER NULL is not asked */
struct text query_text(struct query *query);                  /* bytes as well */

/* Ends the run, with or without rows left; ERROR_DAMAGED, ERROR_BUSY or ERROR_IO when something went wrong. */
MUST_USE bool query_end(struct query *query, struct error *error);

/* Runs a statement that gives no rows. */
MUST_USE bool query_run(struct query *query, struct error *error);

#endif
