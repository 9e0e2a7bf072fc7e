#include "store/transaction/reader.h"

#include <pthread.h>

#include "base/arena.h"
#include "base/message.h"
#include "store/engine/connection.h"

struct book_reader {
    struct book_reader *next; /* in the pool */
    struct reader_pool *pool;
    struct connection *connection;
};

struct reader_pool {
    const char *path;
    pthread_mutex_t lock;
    struct book_reader *idle;
};

struct reader_pool *reader_pool_open(const char *path)
{
    struct reader_pool *pool = calloc(1, sizeof *pool);
    if (!pool)
        return NULL;
    pool->path = path;
    pthread_mutex_init(&pool->lock, NULL);
    return pool;
}

static void reader_close(struct book_reader *reader)
{
    connection_close(reader->connection);
    free(reader);
}

void reader_pool_close(struct reader_pool *pool)
{
    if (!pool)
        return;
    for (struct book_reader *reader = pool->idle; reader;) {
        struct book_reader *next = reader->next;
        reader_close(reader);
        reader = next;
    }
    free(pool);
}

static struct book_reader *take_idle(struct reader_pool *pool)
{
    pthread_mutex_lock(&pool->lock);
    struct book_reader *reader = pool->idle;
    if (reader)
        pool->idle = reader->next;
    pthread_mutex_unlock(&pool->lock);
    return reader;
}

/* An arena_defer closer: ends what the reader sees and puts it back. */
static void let_go(void *lent)
{
    struct book_reader *reader = lent;
    struct error error;
    connection_reset(reader->connection);
    if (!connection_execute(reader->connection, "COMMIT", &error)) {
        reader_close(reader);
        return;
    }
    pthread_mutex_lock(&reader->pool->lock);
    reader->next = reader->pool->idle;
    reader->pool->idle = reader;
    pthread_mutex_unlock(&reader->pool->lock);
}

static bool reader_make(struct reader_pool *pool, struct book_reader **made, struct error *error)
{
    struct book_reader *reader = calloc(1, sizeof *reader);
    if (!reader)
        return error_set(error, ERROR_TOO_LARGE, N_("there is no memory left"));
    reader->pool = pool;
    if (!connection_open(pool->path, CONNECTION_READ, NULL, &reader->connection, error)) {
        free(reader);
        return false;
    }
    *made = reader;
    return true;
}

bool book_reader_open(struct store *store, struct arena *arena, struct book_reader **reader, struct error *error)
{
    struct reader_pool *pool = store_readers(store);
    struct book_reader *lent = take_idle(pool);
    if (!lent && !reader_make(pool, &lent, error))
        return false;
    if (!connection_execute(lent->connection, "BEGIN", error)) {
        reader_close(lent);
        return false;
    }
    arena_defer(arena, let_go, lent);
    *reader = lent;
    return true;
}

struct connection *book_reader_connection(struct book_reader *reader)
{
    return reader->connection;
}
