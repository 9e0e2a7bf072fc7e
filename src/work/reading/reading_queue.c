#include "base/arena.h"
#include "base/clock.h"
#include "base/message.h"
#include "work/reading/draft_room.h"
#include "work/reading/read.h"
#include "work/state.h"

/* Two at once keep both cores of a small server busy; what waits longer than a few documents should be told so. */
enum { READERS = 2, LONGEST_QUEUE = 32 };

struct reading_queue {
    struct work *work;
    pthread_mutex_t lock;
    pthread_cond_t changed;
    struct draft *waiting[LONGEST_QUEUE]; /* a ring */
    size_t first, count;
    pthread_t readers[READERS];
    size_t reader_count;
    bool stopping;
};

struct reading_queue *reading_queue_open(struct work *work)
{
    struct reading_queue *queue = calloc(1, sizeof *queue);
    if (!queue)
        return NULL;
    queue->work = work;
    pthread_mutex_init(&queue->lock, NULL);
    pthread_cond_init(&queue->changed, NULL);
    return queue;
}

static void note_progress(void *listener, unsigned page, unsigned pages)
{
    struct draft *draft = listener;
    pthread_mutex_lock(&draft->lock);
    draft->status.page = page;
    draft->status.pages = pages;
    pthread_mutex_unlock(&draft->lock);
}

static bool read_in_keep(struct arena *arena, void *argument, struct error *error)
{
    struct draft *draft = argument;
    struct read_request request = {
        .file = draft->file, .bytes = draft->bytes, .progress = note_progress, .listener = draft};
    if (!work_read(draft->room->work, arena, &request, &draft->reading, error))
        return false;
    draft_begin(arena, draft);
    return true;
}

static void read_draft(struct draft *draft)
{
    struct error error = {0};
    bool done = keep_run(draft->keep, read_in_keep, draft, &error);
    draft_weigh(draft); /* before anybody is told that it is read */
    int64_t now_ms = clock_now_ms(draft->room->work->settings.clock);
    pthread_mutex_lock(&draft->lock);
    free((char *)(uintptr_t)draft->bytes.at);
    draft->bytes = TEXT_NONE;
    draft->status.elapsed_ms = (unsigned)(now_ms - draft->started_ms);
    draft->status.state = done ? DRAFT_READY : DRAFT_FAILED;
    draft->status.error = error;
    if (!done) {
        keep_close(draft->keep); /* nothing of a document that is refused is kept */
        draft->keep = NULL;
    }
    pthread_cond_broadcast(&draft->read);
    pthread_mutex_unlock(&draft->lock);
    if (!done)
        draft_weigh(draft);
    draft_let_go(draft);
}

/* The next draft to read; NULL when the queue is being closed. */
static struct draft *take_waiting(struct reading_queue *queue)
{
    struct draft *draft = NULL;
    pthread_mutex_lock(&queue->lock);
    while (queue->count == 0 && !queue->stopping)
        pthread_cond_wait(&queue->changed, &queue->lock);
    if (!queue->stopping) {
        draft = queue->waiting[queue->first];
        queue->first = (queue->first + 1) % LONGEST_QUEUE;
        queue->count--;
    }
    pthread_mutex_unlock(&queue->lock);
    return draft;
}

static void *read_waiting(void *argument)
{
    struct reading_queue *queue = argument;
    for (struct draft *draft = take_waiting(queue); draft; draft = take_waiting(queue))
        read_draft(draft);
    return NULL;
}

/* Called with the lock held. */
static bool start_readers(struct reading_queue *queue)
{
    while (queue->reader_count < READERS) {
        if (pthread_create(&queue->readers[queue->reader_count], NULL, read_waiting, queue) != 0)
            break;
        queue->reader_count++;
    }
    return queue->reader_count > 0;
}

bool reading_queue_add(struct reading_queue *queue, struct draft *draft, struct error *error)
{
    bool added = false;
    pthread_mutex_lock(&queue->lock);
    if (queue->count < LONGEST_QUEUE && start_readers(queue)) {
        queue->waiting[(queue->first + queue->count++) % LONGEST_QUEUE] = draft;
        pthread_cond_signal(&queue->changed);
        added = true;
    }
    pthread_mutex_unlock(&queue->lock);
    if (added)
        return true;
    error_set(error, ERROR_BUSY, N_("too many documents are waiting to be read"));
    return error_add_hint(error, N_("try again in a minute"));
}

void reading_queue_close(struct reading_queue *queue)
{
    pthread_mutex_lock(&queue->lock);
    queue->stopping = true;
    pthread_cond_broadcast(&queue->changed);
    pthread_mutex_unlock(&queue->lock);
    for (size_t i = 0; i < queue->reader_count; i++)
        pthread_join(queue->readers[i], NULL);
    pthread_cond_destroy(&queue->changed);
    pthread_mutex_destroy(&queue->lock);
    free(queue);
}
