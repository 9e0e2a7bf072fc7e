#include "store/keeping/scrub.h"

#include <sqlite3.h>

#include "base/list.h"
#include "base/message.h"
#include "store/attachment/attachment_file.h"
#include "store/engine/query.h"
#include "store/fold/recount.h"
#include "store/folder/erased_seen.h"
#include "store/log/log.h"

bool scrub_is_needed(struct connection *connection, int64_t erasure, struct error *error)
{
    struct query query = query_of(connection, SQL_SCRUB_SET);
    query_set_number(&query, SCRUB_SET_BOOK, BOOK_NUMBER);
    query_set_number(&query, SCRUB_SET_ERASURE, erasure);
    return query_run(&query, error);
}

bool scrub_is_due(struct connection *connection, bool *is_due, struct error *error)
{
    struct query query = query_of(connection, SQL_SCRUB_GET);
    query_set_number(&query, SCRUB_GET_BOOK, BOOK_NUMBER);
    *is_due = query_next(&query);
    return query_end(&query, error);
}

static bool clear(struct connection *connection, struct error *error)
{
    struct query query = query_of(connection, SQL_SCRUB_CLEAR);
    query_set_number(&query, SCRUB_CLEAR_BOOK, BOOK_NUMBER);
    return query_run(&query, error);
}

static bool take_files_away(struct arena *arena, const struct folder *folder, struct connection *connection,
                            struct error *error)
{
    struct query query = query_of(connection, SQL_ERASED_FILES);
    struct error ignored;
    bool done = true;
    query_set_number(&query, ERASED_FILES_BOOK, BOOK_NUMBER);
    while (done && query_next(&query))
        done = attachment_file_remove(arena, folder, query_text(&query), error);
    return query_end(&query, done ? error : &ignored) && done;
}

/* All of the write-ahead log goes into the database, and its file to nothing. */
static bool empty_log(struct connection *connection, struct error *error)
{
    int result = sqlite3_wal_checkpoint_v2(connection_sqlite(connection), "main", SQLITE_CHECKPOINT_TRUNCATE, NULL,
                                           NULL);
    return result == SQLITE_OK || connection_fail(connection, result, error);
}

/* An empty transaction makes sure of a log that a crash left (write_ahead.h). */
static bool write_anew(struct connection *connection, struct error *error)
{
    return connection_begin(connection, error) && connection_execute(connection, "COMMIT", error) &&
           connection_execute(connection, "PRAGMA secure_delete = ON; VACUUM", error) && empty_log(connection, error);
}

static bool add_erased(struct connection *connection, struct arena *arena, struct number_list *events,
                       struct error *error)
{
    struct query query = query_of(connection, SQL_ERASED_ALL);
    query_set_number(&query, ERASED_ALL_BOOK, BOOK_NUMBER);
    while (query_next(&query))
        LIST_ADD(arena, events, query_number(&query));
    number_list_settle(events);
    return query_end(&query, error);
}

/* What this machine knows to be erased goes on being known beside the book. */
static bool remember(struct store *store, struct arena *arena, struct connection *connection, struct error *error)
{
    struct number_list events;
    struct log log;
    erased_seen_recall(arena, store_sightings(store), store_origin(store), &events);
    if (!add_erased(connection, arena, &events, error) || !log_load(connection, arena, &log, error))
        return false;
    erased_seen_keep(arena, store_sightings(store), store_origin(store), &events, (int64_t)log.tree.size);
    return true;
}

bool store_scrub(struct store *store, struct arena *arena, struct error *error)
{
    SCRATCH(scratch, arena);
    struct folder folder = folder_of(scratch, store_folder(store));
    struct connection *connection;
    if (!connection_open(folder.database, CONNECTION_WRITE, recount, &connection, error))
        return false;
    arena_defer(scratch, connection_closer, connection);
    if (take_files_away(scratch, &folder, connection, error) && remember(store, scratch, connection, error) &&
        write_anew(connection, error))
        return clear(connection, error) && empty_log(connection, error);
    if (error->kind == ERROR_BUSY)
        error_add_hint(error, N_("what was erased is out of the book, but may lie in its file yet: “roviec erase "
                                 "--finish” when no other program has the book open"));
    return false;
}
