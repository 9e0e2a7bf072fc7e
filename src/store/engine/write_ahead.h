/*
 * write_ahead.h: the write-ahead log of a database after a failed sync, for connection.c alone.
 *
 * What a sync fails to write, the system takes for written: it reads as it should, the next sync succeeds, and the disk
 * has a hole. Within a session SQLite writes over it, since a commit that failed has not moved its log on. Two cases
 * are left to us:
 *
 *     A process ended after a commit that failed. The next one recovers the log as it reads, with that commit, and
 * would put others behind the hole. So a connection that did not find the log empty writes it again, all of it, before
 * it adds to it or copies it into the database. The log was copied into the database in parts, as far as readers
 * allowed; SQLite syncs the last part alone, and if that fails it copies the last part alone anew. So a connection
 * whose sync failed copies no more. The log stays whole, and is copied from its start when the book is next opened.
 *
 * The system tells of a failed sync to every program that has the file open. Who opens it later, while another program
 * still has it open, is not told.
 */
#ifndef STORE_ENGINE_WRITE_AHEAD_H
#define STORE_ENGINE_WRITE_AHEAD_H

#include <stdbool.h>

struct sqlite3;

struct write_ahead {
    bool is_sure; /* all that it reads as is on disk */
    bool is_kept; /* it is not copied into the database any more */
};

/* Before anything is read; `write_ahead` lives as long as the connection. */
void write_ahead_settle(struct write_ahead *write_ahead, struct sqlite3 *sqlite);

/* Whether the log is empty, once the database is open. SQLite's result code, as in all that follows. */
int write_ahead_look(struct write_ahead *write_ahead, struct sqlite3 *sqlite);

/* At the start of each transaction that writes. */
int write_ahead_make_sure(struct write_ahead *write_ahead, struct sqlite3 *sqlite);

/* Before the connection is closed, which copies the log when nobody else has the book open. */
void write_ahead_end(const struct write_ahead *write_ahead, struct sqlite3 *sqlite);

#endif
