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

/* The row under which the engine keeps the sums over all rows. */
enum { ROW_OF_SUMS = -1, ID_OF_SUMS = 1 };

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

/* The engine also keeps how many words a text has. */
static void count_words(struct tally *tally, int64_t count)
{
    tally->sum += mix(mix(mix(1, (uint64_t)tally->row), (uint64_t)tally->column), (uint64_t)count);
}

static void take_token(void *listener, struct text token, bool is_colocated)
{
    struct tally *tally = listener;
    tally->position += !is_colocated;
    count_token(tally, token, tally->position - 1);
}

static void count_sums(struct tally *tally, const int64_t sums[SEARCH_COLUMNS + 1])
{
    tally->row = ROW_OF_SUMS;
    for (tally->column = 0; sums[0] > 0 && tally->column <= SEARCH_COLUMNS; tally->column++)
        count_words(tally, sums[tally->column]);
}

/* The sums: how many rows, then how many words in each column. */
static bool tally_words(struct connection *connection, uint64_t *sum, struct error *error)
{
    struct query query = query_of(connection, SQL_SEARCH_TEXTS);
    struct tally tally = {0};
    int64_t sums[SEARCH_COLUMNS + 1] = {0};
    query_set_number(&query, SEARCH_TEXTS_BOOK, BOOK_NUMBER);
    for (; query_next(&query); sums[0]++) {
        tally.row = query_number(&query);
        for (tally.column = 0; tally.column < SEARCH_COLUMNS; tally.column++) {
            tally.position = 0;
            search_split(query_text(&query), take_token, &tally);
            count_words(&tally, tally.position);
            sums[tally.column + 1] += tally.position;
        }
    }
    count_sums(&tally, sums);
    *sum = tally.sum;
    return query_end(&query, error);
}

/* Counts as the engine packs them: seven bits a byte, the last one without its highest bit. */
static void tally_counts(struct tally *tally, struct text packed)
{
    int64_t count = 0;
    tally->column = 0;
    for (size_t i = 0; i < packed.len; i++) {
        count = count << 7 | (packed.at[i] & 0x7f);
        if (packed.at[i] & 0x80)
            continue;
        count_words(tally, count);
        tally->column++;
        count = 0;
    }
}

static bool tally_sizes(struct connection *connection, struct tally *tally, struct error *error)
{
    static const char *const sql = "SELECT id, sz FROM search_docsize UNION ALL "
                                   "SELECT ?1, block FROM search_data WHERE id = ?2";
    sqlite3_stmt *statement = NULL;
    int result = sqlite3_prepare_v2(connection_sqlite(connection), sql, -1, &statement, NULL);
    sqlite3_bind_int(statement, 1, ROW_OF_SUMS);
    sqlite3_bind_int(statement, 2, ID_OF_SUMS);
    while (result == SQLITE_OK && (result = sqlite3_step(statement)) == SQLITE_ROW) {
        tally->row = sqlite3_column_int64(statement, 0);
        const char *packed = sqlite3_column_blob(statement, 1);
        tally_counts(tally, (struct text){packed, (size_t)sqlite3_column_bytes(statement, 1)});
        result = SQLITE_OK;
    }
    sqlite3_finalize(statement);
    return result == SQLITE_DONE || connection_fail(connection, result, error);
}

static bool tally_index(struct connection *connection, struct tally *tally, struct error *error)
{
    static const char *const sql = "SELECT term, doc, col = 'description', \"offset\" FROM temp.search_words";
    sqlite3_stmt *statement = NULL;
    if (!connection_execute(
            connection, "CREATE VIRTUAL TABLE IF NOT EXISTS temp.search_words USING fts5vocab(main, search, instance)",
            error))
        return false;
    int result = sqlite3_prepare_v2(connection_sqlite(connection), sql, -1, &statement, NULL);
    while (result == SQLITE_OK && (result = sqlite3_step(statement)) == SQLITE_ROW) {
        struct text term = {sqlite3_column_blob(statement, 0), (size_t)sqlite3_column_bytes(statement, 0)};
        tally->row = sqlite3_column_int64(statement, 1);
        tally->column = sqlite3_column_int(statement, 2);
        count_token(tally, term, sqlite3_column_int(statement, 3));
        result = SQLITE_OK;
    }
    sqlite3_finalize(statement);
    return result == SQLITE_DONE || connection_fail(connection, result, error);
}

/* The tables that the engine keeps an index in, as they are copied: what is read, where it goes. */
static const struct {
    const char *select, *insert;
} copies[] = {
    {"SELECT id, block FROM search_data", "INSERT OR REPLACE INTO search_data (id, block) VALUES (?1, ?2)"},
    {"SELECT segid, term, pgno FROM search_idx", "INSERT INTO search_idx (segid, term, pgno) VALUES (?1, ?2, ?3)"},
    {"SELECT id, sz FROM search_docsize", "INSERT INTO search_docsize (id, sz) VALUES (?1, ?2)"},
};

static bool copy_rows(sqlite3 *from, const char *select, sqlite3 *to, const char *insert)
{
    sqlite3_stmt *read = NULL, *write = NULL;
    bool done = sqlite3_prepare_v2(from, select, -1, &read, NULL) == SQLITE_OK &&
                sqlite3_prepare_v2(to, insert, -1, &write, NULL) == SQLITE_OK;
    int result = SQLITE_DONE;
    while (done && (result = sqlite3_step(read)) == SQLITE_ROW) {
        for (int column = 0; column < sqlite3_column_count(read); column++)
            sqlite3_bind_value(write, column + 1, sqlite3_column_value(read, column));
        done = sqlite3_step(write) == SQLITE_DONE && sqlite3_reset(write) == SQLITE_OK;
    }
    sqlite3_finalize(read);
    sqlite3_finalize(write);
    return done && result == SQLITE_DONE;
}

/* The engine's own check of its pages counts as a write, so it is done on a copy. What the engine of the private
 * database remembers of its own empty index goes with the savepoint. */
static bool check_pages(struct connection *connection, struct connection *room, struct error *error)
{
    sqlite3 *from = connection_sqlite(connection), *to = connection_sqlite(room);
    if (!connection_execute(room,
                            "SAVEPOINT search; INSERT INTO search (rowid, title, description) VALUES (1, '', ''); "
                            "ROLLBACK TO search; RELEASE search",
                            error))
        return false;
    sqlite3_db_config(to, SQLITE_DBCONFIG_DEFENSIVE, 0, NULL);
    bool done = true;
    for (size_t i = 0; done && i < COUNT_OF(copies); i++)
        done = copy_rows(from, copies[i].select, to, copies[i].insert);
    return (done && connection_execute(room, "INSERT INTO search (search) VALUES ('integrity-check')", error)) ||
           error_set(error, ERROR_DAMAGED, N_("the search index is damaged"));
}

bool search_check(struct connection *connection, struct connection *room, struct error *error)
{
    uint64_t words;
    struct tally index = {0};
    if (!check_pages(connection, room, error) || !tally_words(connection, &words, error) ||
        !tally_index(connection, &index, error) || !tally_sizes(connection, &index, error))
        return false;
    return words == index.sum ||
           error_set(error, ERROR_DAMAGED, N_("the search index does not hold the words of the tasks"));
}
