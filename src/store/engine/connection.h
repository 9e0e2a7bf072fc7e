/*
 * connection.h: one connection to the database of a book, for the files of store/ alone.
 *
 * The database is in WAL mode with full syncs: what a commit has answered is on disk, and readers see the state before
 * a commit or after it, without waiting. A connection is used by one thread at a time. Statements are prepared at their
 * first use and kept.
 */
#ifndef STORE_ENGINE_CONNECTION_H
#define STORE_ENGINE_CONNECTION_H

#include "base/error.h"

struct sqlite3;
struct sqlite3_stmt;
struct connection;

enum connection_mode {
    CONNECTION_CREATE, /* makes the file where there is none */
    CONNECTION_WRITE,
    CONNECTION_READ,
    CONNECTION_REPLAY /* a private database in a file that goes with the connection */
};

/* What an older book needs besides the steps of the schema, within their transaction; how many of them it had taken. */
typedef bool connection_follow_up(struct connection *connection, size_t steps_before, struct error *error);

/* Opens the file and brings its schema up to date; ERROR_UNSUPPORTED when a later version of the program made it.
 * `follow_up` is NULL where no older book is opened to be written to. */
MUST_USE bool connection_open(const char *path, enum connection_mode mode, connection_follow_up *follow_up,
                              struct connection **connection, struct error *error);
void connection_close(struct connection *connection); /* NULL is ignored */
void connection_closer(void *connection);             /* the same for arena_defer */

/* Begins a transaction that writes. */
MUST_USE bool connection_begin(struct connection *connection, struct error *error);

/* Runs SQL that is not among the statements: COMMIT, SAVEPOINT and their like. */
MUST_USE bool connection_execute(struct connection *connection, const char *sql, struct error *error);

/* Resets every statement that is under way, as after a job that ended in the middle. */
void connection_reset(struct connection *connection);

struct sqlite3 *connection_sqlite(struct connection *connection);
struct sqlite3_stmt *connection_statement(struct connection *connection, size_t statement); /* NULL when it failed */

/* Whether a result code tells of the machine, which is short of memory, say, and nothing of what is in the database. */
bool connection_is_hindered(int result);

/* Fills `error` with what SQLite's result code means. */
bool connection_fail(struct connection *connection, int result, struct error *error);

#endif
