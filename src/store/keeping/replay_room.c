#include "store/keeping/replay_room.h"

#include <sqlite3.h>

#include "base/arena.h"
#include "store/keeping/compare.h"

/* The book's indexes are checked against its own tables, so the tables here do without, but for those that keep keys
 * apart. */
static const char drops_sql[] = "SELECT group_concat('DROP INDEX ' || name, ';') FROM sqlite_schema "
                                "WHERE type = 'index' AND sql NOT GLOB 'CREATE UNIQUE *'";

static void finalizer(void *statement)
{
    sqlite3_finalize(statement);
}

static bool print_drops(struct arena *arena, struct connection *room, struct text *drops, struct error *error)
{
    SCRATCH(scratch, arena);
    sqlite3_stmt *print = NULL;
    int result = sqlite3_prepare_v2(connection_sqlite(room), drops_sql, -1, &print, NULL);
    arena_defer(scratch, finalizer, print);
    if (result == SQLITE_OK && (result = sqlite3_step(print)) == SQLITE_ROW)
        *drops = text_copy(arena, text_from((const char *)sqlite3_column_text(print, 0)));
    return result == SQLITE_ROW || connection_fail(room, result, error);
}

static bool drop_indexes(struct arena *arena, struct connection *room, struct error *error)
{
    struct text drops;
    return print_drops(arena, room, &drops, error) && connection_execute(room, drops.at, error);
}

bool replay_room_open(struct arena *arena, struct connection *book, struct connection **room, struct error *error)
{
    if (!connection_open("", CONNECTION_REPLAY, NULL, room, error))
        return false;
    arena_defer(arena, connection_closer, *room);
    return connection_execute(*room, "PRAGMA cache_size = -24000; BEGIN", error) &&
           compare_schema(book, *room, error) && drop_indexes(arena, *room, error);
}
