#include "store/keeping/erased_tables.h"

#include <sqlite3.h>

#include "store/engine/query.h"
#include "store/log/log.h"

/* The tables that hold words, each with what reads them all and what writes those of a row (sql/erasure.sql). What is
 * forgotten here is found by compare.h after it: then nothing is erased. */
static const struct table_row {
    enum statement read, write;
} tables[] = {
    {SQL_SAID_OF_TASKS, SQL_SAID_OF_TASKS_SET},         {SQL_SAID_OF_PARTNERS, SQL_SAID_OF_PARTNERS_SET},
    {SQL_SAID_OF_PERSONS, SQL_SAID_OF_PERSONS_SET},     {SQL_SAID_OF_POSITIONS, SQL_SAID_OF_POSITIONS_SET},
    {SQL_SAID_OF_DOCUMENTS, SQL_SAID_OF_DOCUMENTS_SET}, {SQL_SAID_OF_CLAUSES, SQL_SAID_OF_CLAUSES_SET},
    {SQL_SAID_OF_FILES, SQL_SAID_OF_FILES_SET},         {SQL_SAID_OF_POLICIES, SQL_SAID_OF_POLICIES_SET},
};

static bool is_same_row(sqlite3_stmt *one, sqlite3_stmt *other)
{
    for (int column = sqlite3_column_count(one) - 1; column >= 0; column--) {
        const void *at = sqlite3_column_blob(one, column), *other_at = sqlite3_column_blob(other, column);
        int len = sqlite3_column_bytes(one, column);
        if (len != sqlite3_column_bytes(other, column) || (len > 0 && memcmp(at, other_at, (size_t)len) != 0))
            return false;
    }
    return true;
}

/* The key of a row stands behind its words and is never written: where it is another, no row is. */
static bool write_row(struct connection *book, enum statement write, sqlite3_stmt *row, struct error *error)
{
    struct query query = query_of(book, write);
    for (int column = 0; query.statement && column < sqlite3_column_count(row); column++)
        sqlite3_bind_value(query.statement, column + 1, sqlite3_column_value(row, column));
    return query_run(&query, error);
}

static struct query read_all(struct connection *connection, enum statement read)
{
    struct query query = query_of(connection, read);
    query_set_number(&query, SAID_OF_TASKS_BOOK, BOOK_NUMBER);
    return query;
}

static bool follow(const struct table_row *table, struct connection *book, struct connection *replay,
                   struct error *error)
{
    struct query have = read_all(book, table->read), want = read_all(replay, table->read);
    struct error ignored;
    bool is_sound = true;
    while (is_sound && query_next(&have) && query_next(&want))
        is_sound = is_same_row(have.statement, want.statement) || write_row(book, table->write, want.statement, error);
    bool has_ended = query_end(&have, is_sound ? error : &ignored);
    return query_end(&want, is_sound && has_ended ? error : &ignored) && is_sound && has_ended;
}

bool erased_tables_follow(struct connection *book, struct connection *replay, struct error *error)
{
    for (size_t i = 0; i < COUNT_OF(tables); i++)
        if (!follow(&tables[i], book, replay, error))
            return false;
    return true;
}
