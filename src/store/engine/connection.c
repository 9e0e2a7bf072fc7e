#include "store/engine/connection.h"

#include <sqlite3.h>

#include "base/message.h"
#include "store/engine/search.h"
#include "store/engine/write_ahead.h"
#include "store/statements.h"

enum { PATIENCE_MS = 20000 };

struct connection {
    sqlite3 *sqlite;
    struct write_ahead write_ahead;
    sqlite3_stmt *statements[SQL_COUNT];
};

/* SQLite's own words are English; the ones that people may meet are said in ours. */
static const char *saying_of(int result)
{
    switch (result & 0xff) {
    case SQLITE_CORRUPT:
        return N_("its pages do not fit together");
    case SQLITE_NOTADB:
        return N_("the file is no database");
    case SQLITE_IOERR:
        return N_("the disk failed");
    case SQLITE_CANTOPEN:
        return N_("one of its files cannot be opened");
    case SQLITE_READONLY:
        return N_("it may only be read");
    default:
        return NULL;
    }
}

static bool say(struct connection *connection, int result, struct error *error)
{
    const char *saying = saying_of(result);
    if (saying)
        return error_add_said(error, 1, saying);
    const char *what = connection->sqlite ? sqlite3_errmsg(connection->sqlite) : sqlite3_errstr(result);
    return error_add_argument(error, 1, text_from(what));
}

bool connection_is_hindered(int result)
{
    switch (result & 0xff) {
    case SQLITE_NOMEM:
    case SQLITE_IOERR:
    case SQLITE_FULL:
    case SQLITE_CANTOPEN:
    case SQLITE_READONLY:
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        return true;
    default:
        return false;
    }
}

bool connection_fail(struct connection *connection, int result, struct error *error)
{
    switch (result & 0xff) {
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
    case SQLITE_CONSTRAINT:
        error_set(error, ERROR_DAMAGED, N_("the book is damaged: {1}"));
        return say(connection, result, error);
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        return error_set(error, ERROR_BUSY, N_("another program is writing to the book"));
    case SQLITE_FULL:
        return error_set(error, ERROR_IO, N_("the disk is full; nothing was changed"));
    case SQLITE_NOMEM:
        return error_set(error, ERROR_TOO_LARGE, N_("there is no memory left"));
    case SQLITE_ERROR: /* our own statements have no mistake, so what they are about is not there */
        error_set(error, ERROR_DAMAGED, N_("the tables of the book are not those of its version ({1})"));
        say(connection, result, error);
        return error_add_hint(error, N_("“roviec restore” makes a book of a backup, in another folder"));
    default:
        error_set(error, ERROR_IO, N_("the book cannot be read or written: {1}"));
        return say(connection, result, error);
    }
}

bool connection_execute(struct connection *connection, const char *sql, struct error *error)
{
    int result = sqlite3_exec(connection->sqlite, sql, NULL, NULL, NULL);
    return result == SQLITE_OK || connection_fail(connection, result, error);
}

bool connection_begin(struct connection *connection, struct error *error)
{
    if (!connection_execute(connection, "BEGIN IMMEDIATE", error))
        return false;
    int result = write_ahead_make_sure(&connection->write_ahead, connection->sqlite);
    return result == SQLITE_OK || connection_fail(connection, result, error);
}

static bool schema_version(struct connection *connection, size_t *version, struct error *error)
{
    sqlite3_stmt *statement;
    int result = sqlite3_prepare_v2(connection->sqlite, "PRAGMA user_version", -1, &statement, NULL);
    if (result == SQLITE_OK && (result = sqlite3_step(statement)) == SQLITE_ROW)
        *version = (size_t)sqlite3_column_int64(statement, 0);
    sqlite3_finalize(statement);
    return result == SQLITE_ROW || connection_fail(connection, result, error);
}

/* Takes the steps that the database has not taken yet, all or none. Another program may have taken them by the time
 * this one may write. */
static bool take_schema_steps(struct connection *connection, connection_follow_up *follow_up, struct error *error)
{
    char mark[40];
    size_t version = 0;
    snprintf(mark, sizeof mark, "PRAGMA user_version = %zu", schema_step_count);
    if (!connection_begin(connection, error) || !schema_version(connection, &version, error))
        return false;
    for (size_t step = version; step < schema_step_count; step++)
        if (!connection_execute(connection, schema_steps[step], error))
            return false;
    return (!follow_up || follow_up(connection, version, error)) && connection_execute(connection, mark, error) &&
           connection_execute(connection, "COMMIT", error);
}

static bool bring_up_to_date(struct connection *connection, enum connection_mode mode, connection_follow_up *follow_up,
                             struct error *error)
{
    size_t version = 0;
    if (!schema_version(connection, &version, error))
        return false;
    if (version > schema_step_count)
        return error_set(error, ERROR_UNSUPPORTED, N_("a newer version of this program made the book"));
    if (version == schema_step_count)
        return true;
    if (mode == CONNECTION_READ)
        return error_set(error, ERROR_CONFLICT, N_("an older version of this program made the book"));
    return take_schema_steps(connection, follow_up, error);
}

/* What a roll-up of 500 resolutions reads of a book of a million tasks, 2,000 pages, stays in memory between questions.
 */
static const char reader_pages[] = "PRAGMA cache_size = -24000";

static bool settle(struct connection *connection, enum connection_mode mode, connection_follow_up *follow_up,
                   struct error *error)
{
    sqlite3_busy_timeout(connection->sqlite, PATIENCE_MS);
    sqlite3_extended_result_codes(connection->sqlite, 1);
    sqlite3_db_config(connection->sqlite, SQLITE_DBCONFIG_DEFENSIVE, 1, NULL);
    sqlite3_db_config(connection->sqlite, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, NULL);
    write_ahead_settle(&connection->write_ahead, connection->sqlite);
    const char *settings = mode == CONNECTION_REPLAY
                               ? "PRAGMA page_size = 8192; PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF;"
                               : "PRAGMA page_size = 8192; PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;"
                                 "PRAGMA cell_size_check = ON; PRAGMA cache_size = -16000;";
    int result = search_register(connection->sqlite);
    if (result != SQLITE_OK)
        return connection_fail(connection, result, error);
    if (!connection_execute(connection, settings, error) ||
        (mode == CONNECTION_READ && !connection_execute(connection, reader_pages, error)))
        return false;
    result = write_ahead_look(&connection->write_ahead, connection->sqlite);
    return result == SQLITE_OK ? bring_up_to_date(connection, mode, follow_up, error)
                               : connection_fail(connection, result, error);
}

bool connection_open(const char *path, enum connection_mode mode, connection_follow_up *follow_up,
                     struct connection **connection, struct error *error)
{
    static const int flags[] = {
        [CONNECTION_CREATE] = SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE,
        [CONNECTION_WRITE] = SQLITE_OPEN_READWRITE,
        [CONNECTION_READ] = SQLITE_OPEN_READWRITE,
        [CONNECTION_REPLAY] = SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE,
    };
    struct connection *opened = calloc(1, sizeof *opened);
    if (!opened)
        return error_set(error, ERROR_TOO_LARGE, N_("there is no memory left"));
    int result = sqlite3_open_v2(path, &opened->sqlite, flags[mode] | SQLITE_OPEN_NOMUTEX, NULL);
    bool done = result == SQLITE_OK ? settle(opened, mode, follow_up, error) : connection_fail(opened, result, error);
    if (done)
        *connection = opened;
    else
        connection_close(opened);
    return done;
}

void connection_close(struct connection *connection)
{
    if (!connection)
        return;
    for (size_t i = 0; i < SQL_COUNT; i++)
        sqlite3_finalize(connection->statements[i]);
    write_ahead_end(&connection->write_ahead, connection->sqlite);
    sqlite3_close(connection->sqlite);
    free(connection);
}

void connection_closer(void *connection)
{
    connection_close(connection);
}

void connection_reset(struct connection *connection)
{
    for (size_t i = 0; i < SQL_COUNT; i++)
        sqlite3_reset(connection->statements[i]);
}

sqlite3 *connection_sqlite(struct connection *connection)
{
    return connection->sqlite;
}

sqlite3_stmt *connection_statement(struct connection *connection, size_t statement)
{
    sqlite3_stmt **prepared = &connection->statements[statement];
    if (!*prepared)
        sqlite3_prepare_v3(connection->sqlite, statement_sql[statement], -1, SQLITE_PREPARE_PERSISTENT, prepared, NULL);
    return *prepared;
}
