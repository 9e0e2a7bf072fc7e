/*
 * reader.h: reading a book without waiting for anybody.
 *
 * A reader sees the book as it was when it was opened, however long it asks, and no later group. Its connection comes
 * from a pool and goes back to it with the arena.
 */
#ifndef STORE_TRANSACTION_READER_H
#define STORE_TRANSACTION_READER_H

#include "model/task_record.h"
#include "store/store.h"

struct reader_pool;
struct book_reader;

MUST_USE bool book_reader_open(struct store *store, struct arena *arena, struct book_reader **reader,
                               struct error *error);

/* For store.c alone. */
struct reader_pool *reader_pool_open(const char *path); /* NULL when the machine has no memory left */
void reader_pool_close(struct reader_pool *pool);       /* no reader is open any more; NULL is ignored */
struct reader_pool *store_readers(struct store *store);

struct connection *book_reader_connection(struct book_reader *reader);

#endif
