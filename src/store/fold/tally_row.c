#include "store/fold/tally_row.h"

#include "store/log/log.h"

enum {
#define COLUMN(name) +1
    STATE_COLUMNS = 0
#include "model/tally-columns.def"
    ,
    RESULT_NUMBERS = 0
#include "model/result-columns.def"
#undef COLUMN
};
_Static_assert((int)STATE_COLUMNS <= (int)TALLY_COUNT_COLUMNS && (int)RESULT_NUMBERS <= (int)TALLY_COUNT_COLUMNS,
               "a kind of tally counts more than fits");

/* Of each statement the parameters are the book, the key, the counts and the days, in this order. */
static const struct kind_row {
    enum statement get, set, remove;
    int key_columns, count_columns;
    bool has_days;
} kinds[] = {
    [TALLY_STATES] = {SQL_TALLY_GET, SQL_TALLY_SET, SQL_TALLY_REMOVE, 3, STATE_COLUMNS, true},
    [TALLY_RESULTS] = {SQL_RESULT_TALLY_GET, SQL_RESULT_TALLY_SET, SQL_RESULT_TALLY_REMOVE, 2, 0, true},
    [TALLY_WAITS] = {SQL_WAIT_TALLY_GET, SQL_WAIT_TALLY_SET, SQL_WAIT_TALLY_REMOVE, 2, 1, false},
};

/* Sets the book and the key; `parameter` is the last one that is set. */
static struct query query_of_group(struct connection *connection, enum statement statement,
                                   const struct tally_group *group, int *parameter)
{
    struct query query = query_of(connection, statement);
    *parameter = TALLY_GET_BOOK;
    query_set_number(&query, *parameter, BOOK_NUMBER);
    for (int i = 0; i < kinds[group->kind].key_columns; i++)
        query_set_number(&query, ++*parameter, group->key[i]);
    return query;
}

struct query tally_row_query(struct connection *connection, const struct tally_group *group)
{
    int parameter;
    return query_of_group(connection, SQL_TALLY_GET, group, &parameter);
}

bool tally_row_read(struct connection *connection, struct arena *arena, struct tally_row *row, struct error *error)
{
    const struct kind_row *kind = &kinds[row->group.kind];
    int parameter;
    struct query query = query_of_group(connection, kind->get, &row->group, &parameter);
    row->counts = (struct tally_counts){0};
    row->days = TEXT_NONE;
    if (query_next(&query)) {
        for (int i = 0; i < kind->count_columns; i++)
            row->counts.at[i] = query_number(&query);
        if (kind->has_days)
            row->days = text_copy(arena, query_text(&query));
    }
    return query_end(&query, error);
}

bool tally_row_write(struct connection *connection, const struct tally_row *row, struct error *error)
{
    const struct kind_row *kind = &kinds[row->group.kind];
    bool is_nothing = tally_counts_are_nothing(&row->counts) && row->days.len == 0;
    int parameter;
    struct query query = query_of_group(connection, is_nothing ? kind->remove : kind->set, &row->group, &parameter);
    if (is_nothing)
        return query_run(&query, error);
    for (int i = 0; i < kind->count_columns; i++)
        query_set_number(&query, ++parameter, row->counts.at[i]);
    if (kind->has_days)
        query_set_bytes(&query, ++parameter, row->days);
    return query_run(&query, error);
}

struct tally_group tally_group_of(enum tally_scope scope, int64_t above, int64_t number)
{
    return (struct tally_group){TALLY_STATES, {scope, above, number}};
}

struct tally_counts tally_counts_of(const struct tally *tally)
{
    return (struct tally_counts){{
#define COLUMN(name) tally->name,
#include "model/tally-columns.def"
#undef COLUMN
    }};
}

struct tally_counts tally_counts_of_results(const struct result_tally *results)
{
    return (struct tally_counts){{
#define COLUMN(name) results->name,
#include "model/result-columns.def"
#undef COLUMN
    }};
}

struct result_tally tally_counts_results(const struct tally_counts *counts)
{
    const int64_t *at = counts->at;
    struct result_tally results;
#define COLUMN(name) results.name = *at++;
#include "model/result-columns.def"
#undef COLUMN
    return results;
}

void tally_counts_add(struct tally_counts *counts, const struct tally_counts *other, int64_t sign)
{
    for (size_t i = 0; i < TALLY_COUNT_COLUMNS; i++)
        counts->at[i] += sign * other->at[i];
}

bool tally_counts_are_nothing(const struct tally_counts *counts)
{
    for (size_t i = 0; i < TALLY_COUNT_COLUMNS; i++)
        if (counts->at[i] != 0)
            return false;
    return true;
}

struct tally tally_row_get(struct query *query)
{
    struct tally tally;
#define COLUMN(name) tally.name = query_number(query);
#include "model/tally-columns.def"
#undef COLUMN
    return tally;
}
