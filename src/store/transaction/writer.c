#include "store/transaction/writer.h"

#include <pthread.h>

#include "base/arena.h"
#include "base/job.h"
#include "base/message.h"
#include "store/fold/recount.h"
#include "store/folder/sighting.h"
#include "store/transaction/transaction.h"

enum { GROUP_BYTES = 1 << 20 };

/* A command in the queue; it stands on the stack of whoever waits for it. */
struct entry {
    struct entry *next;
    const struct store_command *command;
    int64_t *answer;
    struct error *error;
    bool is_done, has_worked; /* has_worked: it has not failed so far */
};

struct writer {
    const struct writer_settings *settings;
    struct connection *connection;
    pthread_t thread;
    pthread_mutex_t lock;
    pthread_cond_t has_come, is_done;
    struct entry *first, **end; /* of the queue */
    bool is_closing;
};

/* One group of commands: one transaction, one checkpoint, one sync. */
struct group {
    struct writer *writer;
    struct entry *first;
};

static bool run_commands(struct arena *arena, const struct group *group, struct log *log, struct error *error)
{
    const struct writer_settings *settings = group->writer->settings;
    struct connection *connection = group->writer->connection;
    int64_t recorded_ms = 0;
    if (!log_load(connection, arena, log, error) ||
        (log->tree.size && !log_recorded(connection, arena, (int64_t)log->tree.size - 1, &recorded_ms, error)))
        return false;
    uint64_t size = log->tree.size;
    for (struct entry *entry = group->first; entry; entry = entry->next) {
        int64_t now_ms = clock_now_ms(settings->clock);
        struct transaction transaction = {
            .connection = connection, .log = log, .origin = settings->origin, .last_ms = recorded_ms};
        recorded_ms = now_ms > recorded_ms ? now_ms : recorded_ms;
        transaction.now_ms = recorded_ms;
        entry->has_worked = transaction_run(&transaction, entry->command, entry->answer, entry->error);
        if (transaction.is_lost) {
            *error = *entry->error;
            return false;
        }
    }
    return log->tree.size == size || log_save(connection, arena, log, settings->origin, &settings->secret, error);
}

static bool write_group(struct arena *arena, void *argument, struct error *error)
{
    const struct group *group = argument;
    struct connection *connection = group->writer->connection;
    struct log log;
    if (!connection_begin(connection, error))
        return false;
    if (!run_commands(arena, group, &log, error) || !connection_execute(connection, "COMMIT", error))
        return false;
    if (group->writer->settings->sighting)
        sighting_keep(group->writer->settings->sighting, log.checkpoint);
    return true;
}

/* A group that could not be written as a whole takes all of its commands with it. */
static void run_group(struct writer *writer, struct entry *first)
{
    struct group group = {writer, first};
    struct error error, second;
    if (job_run((struct job){.memory_bytes = GROUP_BYTES}, write_group, &group, &error))
        return;
    connection_reset(writer->connection);
    if (!connection_execute(writer->connection, "ROLLBACK", &second))
        connection_reset(writer->connection); /* SQLite had rolled back by itself */
    for (struct entry *entry = first; entry; entry = entry->next) {
        if (entry->has_worked)
            *entry->error = error;
        entry->has_worked = false;
    }
}

/* Takes the whole queue; NULL when the writer closes and nothing waits. */
static struct entry *take_queue(struct writer *writer)
{
    while (!writer->first && !writer->is_closing)
        pthread_cond_wait(&writer->has_come, &writer->lock);
    struct entry *first = writer->first;
    writer->first = NULL;
    writer->end = &writer->first;
    return first;
}

static void *write_groups(void *argument)
{
    struct writer *writer = argument;
    pthread_mutex_lock(&writer->lock);
    for (struct entry *first; (first = take_queue(writer));) {
        pthread_mutex_unlock(&writer->lock);
        run_group(writer, first);
        pthread_mutex_lock(&writer->lock);
        while (first) {
            struct entry *next = first->next;
            first->is_done = true;
            first = next;
        }
        pthread_cond_broadcast(&writer->is_done);
    }
    pthread_mutex_unlock(&writer->lock);
    return NULL;
}

bool writer_open(const struct writer_settings *settings, struct writer **writer, struct error *error)
{
    struct writer *opened = calloc(1, sizeof *opened);
    if (!opened)
        return error_set(error, ERROR_TOO_LARGE, N_("there is no memory left"));
    opened->settings = settings;
    opened->end = &opened->first;
    pthread_mutex_init(&opened->lock, NULL);
    pthread_cond_init(&opened->has_come, NULL);
    pthread_cond_init(&opened->is_done, NULL);
    bool done = connection_open(settings->path, CONNECTION_WRITE, recount, &opened->connection, error);
    if (done && pthread_create(&opened->thread, NULL, write_groups, opened) != 0) {
        connection_close(opened->connection);
        done = error_set(error, ERROR_BUSY, N_("no thread could be started"));
    }
    if (done)
        *writer = opened;
    else
        free(opened);
    return done;
}

void writer_close(struct writer *writer)
{
    if (!writer)
        return;
    pthread_mutex_lock(&writer->lock);
    writer->is_closing = true;
    pthread_cond_signal(&writer->has_come);
    pthread_mutex_unlock(&writer->lock);
    pthread_join(writer->thread, NULL);
    connection_close(writer->connection);
    free(writer);
}

bool writer_run(struct writer *writer, const struct store_command *command, int64_t *answer, struct error *error)
{
    struct entry entry = {.command = command, .answer = answer, .error = error, .has_worked = true};
    pthread_mutex_lock(&writer->lock);
    *writer->end = &entry;
    writer->end = &entry.next;
    pthread_cond_signal(&writer->has_come);
    while (!entry.is_done)
        pthread_cond_wait(&writer->is_done, &writer->lock);
    pthread_mutex_unlock(&writer->lock);
    return entry.has_worked;
}
