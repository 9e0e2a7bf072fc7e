#include "store/tally_row.h"

#include "store/log.h"

struct query tally_row_query(struct connection *connection, enum tally_scope scope, int64_t number)
{
    struct query query = query_of(connection, SQL_TALLY_GET);
    query_set_number(&query, TALLY_GET_BOOK, BOOK_NUMBER);
    query_set_number(&query, TALLY_GET_SCOPE, scope);
    query_set_number(&query, TALLY_GET_NUMBER, number);
    return query;
}

bool tally_row_read(struct connection *connection, struct arena *arena, struct tally_row *row, struct error *error)
{
    struct query query = tally_row_query(connection, row->scope, row->number);
    row->tally = (struct tally){0};
    row->due = TEXT_NONE;
    if (query_next(&query)) {
        row->tally = tally_row_get(&query, &row->number);
        row->due = text_copy(arena, query_text(&query));
    }
    return query_end(&query, error);
}

static bool remove_row(struct connection *connection, const struct tally_row *row, struct error *error)
{
    struct query query = query_of(connection, SQL_TALLY_REMOVE);
    query_set_number(&query, TALLY_REMOVE_BOOK, BOOK_NUMBER);
    query_set_number(&query, TALLY_REMOVE_SCOPE, row->scope);
    query_set_number(&query, TALLY_REMOVE_NUMBER, row->number);
    return query_run(&query, error);
}

bool tally_row_write(struct connection *connection, const struct tally_row *row, struct error *error)
{
    if (tally_is_nothing(&row->tally) && row->due.len == 0)
        return remove_row(connection, row, error);
    struct query query = query_of(connection, SQL_TALLY_SET);
    query_set_number(&query, TALLY_SET_BOOK, BOOK_NUMBER);
    query_set_number(&query, TALLY_SET_SCOPE, row->scope);
    query_set_number(&query, TALLY_SET_NUMBER, row->number);
    int parameter = TALLY_SET_NUMBER;
#define COLUMN(name) query_set_number(&query, ++parameter, row->tally.name);
#include "model/tally-columns.def"
#undef COLUMN
    query_set_text(&query, TALLY_SET_DUE, row->due);
    return query_run(&query, error);
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
