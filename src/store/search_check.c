#include "store/search.h"

#include <sqlite3.h>

#include "base/message.h"
#include "store/log.h"
#include "store/query.h"

enum { MOST_COLUMNS = 3, INDEX_TABLES = 3 };

/* An index: what it is made of, its columns, and the SQL by which it is looked into. */
struct index_row {
    enum statement texts;
    int column_count;
    struct text columns[MOST_COLUMNS];
    const char *open, *terms, *sizes, *wake, *check;
    struct {
        const char *select, *insert;
    } copies[INDEX_TABLES]; /* of the tables that the engine keeps it in: what is read, where it goes */
    const char *damage;     /* msgid */
};

#define INDEX_SQL(name)                                                                                                \
    .open = "CREATE VIRTUAL TABLE IF NOT EXISTS temp." name "_words USING fts5vocab(main, " name ", instance)",        \
    .terms = "SELECT term, doc, col, \"offset\" FROM temp." name "_words",                                             \
    .sizes = "SELECT id, sz FROM " name "_docsize UNION ALL SELECT ?1, block FROM " name "_data WHERE id = ?2",        \
    .wake = "SAVEPOINT search; INSERT INTO " name " (rowid) VALUES (1); ROLLBACK TO search; RELEASE search",           \
    .check = "INSERT INTO " name " (" name ") VALUES ('integrity-check')",                                             \
    .copies = {                                                                                                        \
        {"SELECT id, block FROM " name "_data", "INSERT OR REPLACE INTO " name "_data (id, block) VALUES (?1, ?2)"},   \
        {"SELECT segid, term, pgno FROM " name "_idx",                                                                 \
         "INSERT INTO " name "_idx (segid, term, pgno) VALUES (?1, ?2, ?3)"},                                          \
        {"SELECT id, sz FROM " name "_docsize", "INSERT INTO " name "_docsize (id, sz) VALUES (?1, ?2)"}}

static const struct index_row indexes[] = {
    {.texts = SQL_SEARCH_TEXTS,
     .column_count = 2,
     .columns = {TEXT_INIT("title"), TEXT_INIT("description")},
     INDEX_SQL("search"),
     .damage = N_("the search index does not hold the words of the tasks")},
    {.texts = SQL_DOCUMENT_SEARCH_TEXTS,
     .column_count = 3,
     .columns = {TEXT_INIT("symbol"), TEXT_INIT("subject"), TEXT_INIT("words")},
     INDEX_SQL("document_search"),
     .damage = N_("the search index does not hold the words of the documents")},
};

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

static void count_sums(struct tally *tally, const int64_t sums[MOST_COLUMNS + 1], int columns)
{
    tally->row = ROW_OF_SUMS;
    for (tally->column = 0; sums[0] > 0 && tally->column <= columns; tally->column++)
        count_words(tally, sums[tally->column]);
}

/* The sums: how many rows, then how many words in each column. */
static bool tally_words(const struct index_row *index, struct connection *connection, uint64_t *sum,
                        struct error *error)
{
    struct query query = query_of(connection, index->texts);
    struct tally tally = {0};
    int64_t sums[MOST_COLUMNS + 1] = {0};
    query_set_number(&query, SEARCH_TEXTS_BOOK, BOOK_NUMBER);
    for (; query_next(&query); sums[0]++) {
        tally.row = query_number(&query);
        for (tally.column = 0; tally.column < index->column_count; tally.column++) {
            tally.position = 0;
            search_split(query_text(&query), take_token, &tally);
            count_words(&tally, tally.position);
            sums[tally.column + 1] += tally.position;
        }
    }
    count_sums(&tally, sums, index->column_count);
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

static bool tally_sizes(const struct index_row *index, struct connection *connection, struct tally *tally,
                        struct error *error)
{
    sqlite3_stmt *statement = NULL;
    int result = sqlite3_prepare_v2(connection_sqlite(connection), index->sizes, -1, &statement, NULL);
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

static int column_of(const struct index_row *index, struct text name)
{
    int column = 0;
    while (column < index->column_count && !text_equal(index->columns[column], name))
        column++;
    return column;
}

static struct text take_text(sqlite3_stmt *statement, int column)
{
    return (struct text){sqlite3_column_blob(statement, column), (size_t)sqlite3_column_bytes(statement, column)};
}

static bool tally_terms(const struct index_row *index, struct connection *connection, struct tally *tally,
                        struct error *error)
{
    sqlite3_stmt *statement = NULL;
    if (!connection_execute(connection, index->open, error))
        return false;
    int result = sqlite3_prepare_v2(connection_sqlite(connection), index->terms, -1, &statement, NULL);
    while (result == SQLITE_OK && (result = sqlite3_step(statement)) == SQLITE_ROW) {
        tally->row = sqlite3_column_int64(statement, 1);
        tally->column = column_of(index, take_text(statement, 2));
        count_token(tally, take_text(statement, 0), sqlite3_column_int(statement, 3));
        result = SQLITE_OK;
    }
    sqlite3_finalize(statement);
    return result == SQLITE_DONE || connection_fail(connection, result, error);
}

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
static bool check_pages(const struct index_row *index, struct connection *connection, struct connection *room,
                        struct error *error)
{
    sqlite3 *from = connection_sqlite(connection), *to = connection_sqlite(room);
    if (!connection_execute(room, index->wake, error))
        return false;
    sqlite3_db_config(to, SQLITE_DBCONFIG_DEFENSIVE, 0, NULL);
    bool done = true;
    for (size_t i = 0; done && i < INDEX_TABLES; i++)
        done = copy_rows(from, index->copies[i].select, to, index->copies[i].insert);
    return (done && connection_execute(room, index->check, error)) ||
           error_set(error, ERROR_DAMAGED, N_("the search index is damaged"));
}

static bool check_index(const struct index_row *index, struct connection *connection, struct connection *room,
                        struct error *error)
{
    uint64_t words;
    struct tally held = {0};
    if (!check_pages(index, connection, room, error) || !tally_words(index, connection, &words, error) ||
        !tally_terms(index, connection, &held, error) || !tally_sizes(index, connection, &held, error))
        return false;
    return words == held.sum || error_set(error, ERROR_DAMAGED, index->damage);
}

bool search_check(struct connection *connection, struct connection *room, struct error *error)
{
    for (size_t i = 0; i < COUNT_OF(indexes); i++)
        if (!check_index(&indexes[i], connection, room, error))
            return false;
    return true;
}
