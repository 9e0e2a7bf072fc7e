#include "base/arena.h"
#include "base/clock.h"
#include "base/message.h"
#include "document/lane.h"
#include "work/reading/draft_room.h"
#include "work/reading/read.h"
#include "work/state.h"

/* Two long ones at once keep both cores of a small server busy; a third reader takes what takes milliseconds. What
 * waits longer than a few documents should be told so. */
enum { MOST_READERS = 2, LONGEST_QUEUE = 32 };
static const size_t READERS[LANE_COUNT] = {[LANE_LONG] = 2, [LANE_SHORT] = 1};

struct waiting {
    struct reading_queue *queue;
    pthread_cond_t changed;
    struct draft *drafts[LONGEST_QUEUE]; /* a ring */
    size_t first, count;
    pthread_t readers[MOST_READERS];
    size_t reader_count;
};

struct reading_queue {
    pthread_mutex_t lock;
    struct waiting lanes[LANE_COUNT];
    bool stopping;
};

struct reading_queue *reading_queue_open(void)
{
    struct reading_queue *queue = calloc(1, sizeof *queue);
    if (!queue)
        return NULL;
    pthread_mutex_init(&queue->lock, NULL);
    for (size_t lane = 0; lane < LANE_COUNT; lane++) {
        queue->lanes[lane].queue = queue;
        pthread_cond_init(&queue->lanes[lane].changed, NULL);
    }
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
static struct draft *take_waiting(struct waiting *lane)
{
    struct reading_queue *queue = lane->queue;
    struct draft *draft = NULL;
    pthread_mutex_lock(&queue->lock);
    while (lane->count == 0 && !queue->stopping)
        pthread_cond_wait(&lane->changed, &queue->lock);
    if (!queue->stopping) {
        draft = lane->drafts[lane->first];
        lane->first = (lane->first + 1) % LONGEST_QUEUE;
        lane->count--;
    }
    pthread_mutex_unlock(&queue->lock);
    return draft;
}

static void *read_waiting(void *argument)
{
    struct waiting *lane = argument;
    for (struct draft *draft = take_waiting(lane); draft; draft = take_waiting(lane))
        read_draft(draft);
    return NULL;
}

/* Called with the lock held. */
static bool start_readers(struct waiting *lane, size_t wanted)
{
    while (lane->reader_count < wanted) {
        if (pthread_create(&lane->readers[lane->reader_count], NULL, read_waiting, lane) != 0)
            break;
        lane->reader_count++;
    }
    return lane->reader_count > 0;
}

bool reading_queue_add(struct reading_queue *queue, struct draft *draft, struct error *error)
{
    bool added = false;
    pthread_mutex_lock(&queue->lock);
    enum lane place = lane_of(draft->bytes);
    struct waiting *lane = &queue->lanes[place];
    if (lane->count < LONGEST_QUEUE && start_readers(lane, READERS[place])) {
        lane->drafts[(lane->first + lane->count++) % LONGEST_QUEUE] = draft;
        pthread_cond_signal(&lane->changed);
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
    for (size_t lane = 0; lane < LANE_COUNT; lane++)
        pthread_cond_broadcast(&queue->lanes[lane].changed);
    pthread_mutex_unlock(&queue->lock);
    for (size_t lane = 0; lane < LANE_COUNT; lane++) {
        for (size_t i = 0; i < queue->lanes[lane].reader_count; i++)
            pthread_join(queue->lanes[lane].readers[i], NULL);
        pthread_cond_destroy(&queue->lanes[lane].changed);
    }
    pthread_mutex_destroy(&queue->lock);
    free(queue);
}
