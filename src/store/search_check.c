#include "store/search.h"

#include <sqlite3.h>

#include "base/message.h"
#include "store/log.h"
#include "store/query.h"

/* Which word stands where: a sum over all of them, in any order, tells two indexes apart. */
struct tally {
    uint64_t sum;
    int64_t row;
    int column, position;
};

static uint64_t mix(uint64_t hash, uint64_t value)
{
    hash = (hash ^ value) * 0x9E3779B97F4A7C15u;
    return hash ^ hash >> 29;
}

static void count_token(struct tally *tally, struct text token, int position)
{
    uint64_t hash = 14695981039346656037u;
    for (size_t i = 0; i < token.len; i++)
        hash = (hash ^ (unsigned char)token.at[i]) * 1099511628211u;
    hash = mix(mix(mix(hash, (uint64_t)tally->row), (uint64_t)tally->column), (uint64_t)position);
    tally->sum += hash;
}

static void take_token(void *listener, struct text token, bool is_colocated)
{
    struct tally *tally = listener;
    tally->position += !is_colocated;
    count_token(tally, token, tally->position - 1);
}

static bool tally_words(struct connection *connection, uint64_t *sum, struct error *error)
{
    struct query query = query_of(connection, SQL_SEARCH_TEXTS);
    struct tally tally = {0};
    query_set_number(&query, SEARCH_TEXTS_BOOK, BOOK_NUMBER);
    while (query_next(&query)) {
        tally.row = query_number(&query);
        for (tally.column = 0; tally.column < SEARCH_COLUMNS; tally.column++) {
            tally.position = 0;
            search_split(query_text(&query), take_token, &tally);
        }
    }
    *sum = tally.sum;
    return query_end(&query, error);
}

static bool tally_index(struct connection *connection, uint64_t *sum, struct error *error)
{
    static const char *const sql = "SELECT term, doc, col = 'description', \"offset\" FROM temp.search_words";
    sqlite3_stmt *statement = NULL;
    struct tally tally = {0};
    if (!connection_execute(
            connection, "CREATE VIRTUAL TABLE IF NOT EXISTS temp.search_words USING fts5vocab(main, search, instance)",
            error))
        return false;
    int result = sqlite3_prepare_v2(connection_sqlite(connection), sql, -1, &statement, NULL);
    while (result == SQLITE_OK && (result = sqlite3_step(statement)) == SQLITE_ROW) {
        struct text term = {sqlite3_column_blob(statement, 0), (size_t)sqlite3_column_bytes(statement, 0)};
        tally.row = sqlite3_column_int64(statement, 1);
        tally.column = sqlite3_column_int(statement, 2);
        count_token(&tally, term, sqlite3_column_int(statement, 3));
        result = SQLITE_OK;
    }
    sqlite3_finalize(statement);
    *sum = tally.sum;
    return result == SQLITE_DONE || connection_fail(connection, result, error);
}

bool search_check(struct connection *connection, struct error *error)
{
    uint64_t words, index;
    if (!tally_words(connection, &words, error) || !tally_index(connection, &index, error))
        return false;
    return words == index ||
           error_set(error, ERROR_DAMAGED, N_("the search index does not hold the words of the tasks"));
}
