#include "store/engine/write_ahead.h"

#include <sqlite3.h>

enum { COPIED_PAGES = 1000, PIECE_BYTES = 1 << 15 };

/* Follows each commit. What hinders the copying but a failed sync may be gone the next time. */
static int tend(void *tended, sqlite3 *sqlite, const char *name, int pages)
{
    struct write_ahead *write_ahead = tended;
    if (pages >= COPIED_PAGES && !write_ahead->is_kept)
        write_ahead->is_kept = sqlite3_wal_checkpoint(sqlite, name) == SQLITE_IOERR_FSYNC;
    return SQLITE_OK;
}

/* The log, when it has been opened, and its size; SQLite's result code. */
static int find(sqlite3 *sqlite, sqlite3_file **log, sqlite3_int64 *size)
{
    *log = NULL;
    *size = 0;
    sqlite3_file_control(sqlite, "main", SQLITE_FCNTL_JOURNAL_POINTER, log);
    return *log && (*log)->pMethods ? (*log)->pMethods->xFileSize(*log, size) : SQLITE_OK;
}

void write_ahead_settle(struct write_ahead *write_ahead, sqlite3 *sqlite)
{
    sqlite3_wal_hook(sqlite, tend, write_ahead);
    sqlite3_db_config(sqlite, SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1, NULL);
}

int write_ahead_look(struct write_ahead *write_ahead, sqlite3 *sqlite)
{
    sqlite3_file *log;
    sqlite3_int64 size;
    int result = find(sqlite, &log, &size);
    write_ahead->is_sure = result == SQLITE_OK && size == 0;
    return result;
}

/* The same bytes to the same place: whoever reads them meanwhile sees nothing of it. */
static int write_again(sqlite3_file *log, sqlite3_int64 size)
{
    char piece[PIECE_BYTES];
    int result = SQLITE_OK;
    for (sqlite3_int64 at = 0; result == SQLITE_OK && at < size; at += PIECE_BYTES) {
        int len = size - at < PIECE_BYTES ? (int)(size - at) : PIECE_BYTES;
        result = log->pMethods->xRead(log, piece, len, at);
        if (result == SQLITE_OK)
            result = log->pMethods->xWrite(log, piece, len, at);
    }
    return result == SQLITE_OK ? log->pMethods->xSync(log, SQLITE_SYNC_NORMAL) : result;
}

int write_ahead_make_sure(struct write_ahead *write_ahead, sqlite3 *sqlite)
{
    if (write_ahead->is_sure)
        return SQLITE_OK;
    sqlite3_file *log;
    sqlite3_int64 size;
    int result = find(sqlite, &log, &size);
    if (result == SQLITE_OK && size > 0)
        result = write_again(log, size);
    write_ahead->is_sure = result == SQLITE_OK;
    return result;
}

void write_ahead_end(const struct write_ahead *write_ahead, sqlite3 *sqlite)
{
    if (write_ahead->is_sure && !write_ahead->is_kept)
        sqlite3_db_config(sqlite, SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 0, NULL);
}
