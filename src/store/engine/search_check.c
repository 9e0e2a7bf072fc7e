#include "store/engine/search.h"

#include <sqlite3.h>

#include "base/message.h"
#include "store/engine/search_words.h"

enum { INDEX_TABLES = 3 };

static const char *const unreadable = N_("the search index is damaged");

/* An index, and the SQL by which the engine checks a copy of it against the words of the private database. */
struct index_row {
    const char *make, *wake, *check, *check_words;
    const char *pages, *found;             /* what search_words.h compares */
    const char *strays;                    /* gives a row where the tables of an index do not belong together */
    const char *settings, *sound_settings; /* those of the index, and of one that was just made */
    struct {
        const char *select, *insert;
    } copies[INDEX_TABLES]; /* of the tables that the engine keeps it in: what is read, where it goes */
    const char *damage;     /* msgid */
};

#define SETTINGS_OF(table)                                                                                             \
    "SELECT coalesce(group_concat(quote(k) || quote(v)), '') FROM (SELECT k, v FROM " table " ORDER BY k)"

/* The engine compares what it finds with a view of what it should find: every word in its place, and how many there
 * are. Of tables without texts it could check the pages alone. */
#define INDEX_SQL(name, columns, texts)                                                                                \
    .make = "CREATE VIEW " name "_checked_texts (id, " columns ") AS " texts ";"                                       \
            "CREATE VIRTUAL TABLE " name "_checked USING fts5(" columns ", content='" name "_checked_texts', "         \
            "content_rowid='id', tokenize='heard')",                                                                   \
    .wake = "SAVEPOINT search; INSERT INTO " name "_checked (rowid) VALUES (1); "                                      \
            "ROLLBACK TO search; RELEASE search",                                                                      \
    .check = "INSERT INTO " name "_checked (" name "_checked) VALUES ('integrity-check')",                             \
    .check_words = "INSERT INTO " name "_checked (" name "_checked, rank) VALUES ('integrity-check', 1)",              \
    .pages = "SELECT block FROM " name "_checked_data WHERE id >= 1 << 37 AND id & 1 << 36 = 0",                       \
    .found = "SELECT heard_places(" name "_checked) FROM " name "_checked WHERE " name "_checked MATCH ?1 LIMIT 1",    \
    .strays = "SELECT 1 FROM " name "_checked_idx i WHERE pgno & 1 <> EXISTS "                                         \
              "(SELECT 1 FROM " name "_checked_data WHERE id = (i.segid << 37) + (1 << 36) + (i.pgno >> 1)) "          \
              "OR NOT EXISTS (SELECT 1 FROM " name "_checked_data "                                                    \
              "WHERE id > i.segid << 37 AND id < (i.segid << 37) + (1 << 36)) "                                        \
              "UNION ALL SELECT 1 FROM " name "_checked_data d WHERE id >= 1 << 37 AND NOT EXISTS "                    \
              "(SELECT 1 FROM " name                                                                                   \
              "_checked_idx WHERE segid = d.id >> 37 AND term = x'' AND pgno >> 1 = 1) LIMIT 1",                       \
    .settings = SETTINGS_OF(name "_config"), .sound_settings = SETTINGS_OF(name "_checked_config"),                    \
    .copies = {                                                                                                        \
        {"SELECT id, block FROM " name "_data",                                                                        \
         "INSERT OR REPLACE INTO " name "_checked_data (id, block) VALUES (?1, ?2)"},                                  \
        {"SELECT segid, term, pgno FROM " name "_idx",                                                                 \
         "INSERT INTO " name "_checked_idx (segid, term, pgno) VALUES (?1, ?2, ?3)"},                                  \
        {"SELECT id, sz FROM " name "_docsize", "INSERT INTO " name "_checked_docsize (id, sz) VALUES (?1, ?2)"}}

static const struct index_row indexes[] = {
    {INDEX_SQL(
         "search", "title, description",
         "SELECT heard_row((t.book << 47) | (max(t.assigned_at, 0) / 86400 << 30) | t.number), w.title, w.description "
         "FROM task t JOIN task_words w ON w.book = t.book AND w.task = t.number"),
     .damage = N_("the search index does not hold the words of the tasks")},
    {INDEX_SQL("document_search", "symbol, subject, words",
               "SELECT heard_row(book << 40 | number), symbol, type || ' ' || subject, "
               "coalesce((SELECT group_concat(c.words, char(10)) FROM (SELECT words FROM document_clause "
               "WHERE book = d.book AND document = d.number ORDER BY place) c), '') FROM document d"),
     .damage = N_("the search index does not hold the words of the documents")},
};

/* SQLite's result code. */
static int copy_row(sqlite3_stmt *read, sqlite3_stmt *write)
{
    int result = SQLITE_OK;
    for (int column = 0; result == SQLITE_OK && column < sqlite3_column_count(read); column++)
        result = sqlite3_bind_value(write, column + 1, sqlite3_column_value(read, column));
    if (result != SQLITE_OK)
        return result;
    sqlite3_step(write);
    return sqlite3_reset(write);
}

static int copy_rows(sqlite3 *from, const char *select, sqlite3 *to, const char *insert)
{
    sqlite3_stmt *read = NULL, *write = NULL;
    int result = sqlite3_prepare_v2(from, select, -1, &read, NULL);
    if (result == SQLITE_OK)
        result = sqlite3_prepare_v2(to, insert, -1, &write, NULL);
    while (result == SQLITE_OK && (result = sqlite3_step(read)) == SQLITE_ROW)
        result = copy_row(read, write);
    sqlite3_finalize(read);
    sqlite3_finalize(write);
    return result == SQLITE_DONE ? SQLITE_OK : result;
}

/* A machine that is short of memory says nothing of the index. */
static bool fail(struct connection *room, int result, const char *damage, struct error *error)
{
    return connection_is_hindered(result) ? connection_fail(room, result, error)
                                          : error_set(error, ERROR_DAMAGED, damage);
}

static int first_text(sqlite3 *sqlite, const char *select, sqlite3_stmt **row)
{
    int result = sqlite3_prepare_v2(sqlite, select, -1, row, NULL);
    if (result == SQLITE_OK)
        result = sqlite3_step(*row);
    return result != SQLITE_ROW                          ? result
           : sqlite3_column_type(*row, 0) == SQLITE_TEXT ? SQLITE_OK
                                                         : SQLITE_CORRUPT_VTAB;
}

/* The engine refuses an index whose settings it does not know; this program changes none. */
static int compare_settings(const struct index_row *index, sqlite3 *from, sqlite3 *to)
{
    sqlite3_stmt *given = NULL, *sound = NULL;
    int result = first_text(from, index->settings, &given);
    if (result == SQLITE_OK)
        result = first_text(to, index->sound_settings, &sound);
    if (result == SQLITE_OK &&
        strcmp((const char *)sqlite3_column_text(given, 0), (const char *)sqlite3_column_text(sound, 0)) != 0)
        result = SQLITE_CORRUPT_VTAB;
    sqlite3_finalize(given);
    sqlite3_finalize(sound);
    return result;
}

/* What the engine of the private database remembers of its own empty index goes with the savepoint. */
static bool copy_index(const struct index_row *index, struct connection *connection, struct connection *room,
                       struct error *error)
{
    sqlite3 *from = connection_sqlite(connection), *to = connection_sqlite(room);
    if (!connection_execute(room, index->make, error) || !connection_execute(room, index->wake, error))
        return false;
    sqlite3_db_config(to, SQLITE_DBCONFIG_DEFENSIVE, 0, NULL);
    int result = compare_settings(index, from, to);
    for (size_t i = 0; result == SQLITE_OK && i < INDEX_TABLES; i++)
        result = copy_rows(from, index->copies[i].select, to, index->copies[i].insert);
    return result == SQLITE_OK || fail(room, result, unreadable, error);
}

/* Each segment of pages has a row for its first one, and a row says of its page whether the list of a word has an index
 * of its own; rows of no segment have no sense. The engine passes over these. */
static int find_strays(sqlite3 *sqlite, const struct index_row *index)
{
    sqlite3_stmt *strays = NULL;
    int result = sqlite3_prepare_v2(sqlite, index->strays, -1, &strays, NULL);
    if (result == SQLITE_OK)
        result = sqlite3_step(strays);
    sqlite3_finalize(strays);
    return result == SQLITE_DONE ? SQLITE_OK : result == SQLITE_ROW ? SQLITE_CORRUPT_VTAB : result;
}

/* The engine's check counts as a write, so it is done on a copy. Only where it fails is it worth knowing which half. */
static bool check_index(const struct index_row *index, struct connection *connection, struct connection *room,
                        struct search_words *words, struct error *error)
{
    sqlite3 *sqlite = connection_sqlite(room);
    if (!copy_index(index, connection, room, error))
        return false;
    int result = sqlite3_exec(sqlite, index->check_words, NULL, NULL, NULL);
    if (result == SQLITE_OK) {
        result = find_strays(sqlite, index);
        if (result == SQLITE_OK)
            result = search_words_compare(words, sqlite, index->pages, index->found);
        search_words_forget(words);
        return result == SQLITE_OK || fail(room, result, unreadable, error);
    }
    if (connection_is_hindered(result))
        return connection_fail(room, result, error);
    result = sqlite3_exec(sqlite, index->check, NULL, NULL, NULL);
    return fail(room, result, result == SQLITE_OK ? index->damage : unreadable, error);
}

bool search_check(struct connection *connection, struct connection *room, struct error *error)
{
    struct search_words *words;
    int result = search_words_listen(connection_sqlite(room), &words);
    if (result != SQLITE_OK)
        return connection_fail(room, result, error);
    for (size_t i = 0; i < COUNT_OF(indexes); i++)
        if (!check_index(&indexes[i], connection, room, words, error))
            return false;
    return true;
}
