#include "work/reading/draft.h"

#include <assert.h>

#include "base/arena.h"
#include "base/clock.h"
#include "base/list.h"
#include "base/message.h"
#include "base/seen.h"
#include "work/reading/draft_room.h"
#include "work/state.h"

enum {
    MOST_DRAFTS = 200,
    DRAFT_BYTES = 512 << 20 /* the most one draft may hold: its text, its tasks and all its versions */
};

static int64_t now_ms(const struct draft_room *room)
{
    return clock_now_ms(room->work->settings.clock);
}

struct draft_room *draft_room_open(struct work *work)
{
    struct draft_room *room = calloc(1, sizeof *room);
    if (!room)
        return NULL;
    room->work = work;
    room->queue = reading_queue_open();
    pthread_mutex_init(&room->lock, NULL);
    if (room->queue)
        return room;
    draft_room_close(room);
    return NULL;
}

static void draft_free(struct draft *draft)
{
    keep_close(draft->keep);
    free((char *)(uintptr_t)draft->bytes.at);
    pthread_cond_destroy(&draft->read);
    pthread_mutex_destroy(&draft->lock);
    free(draft);
}

void draft_room_close(struct draft_room *room)
{
    if (!room)
        return;
    if (room->queue)
        reading_queue_close(room->queue);
    while (room->drafts) {
        struct draft *draft = room->drafts;
        room->drafts = draft->next;
        draft_free(draft);
    }
    pthread_mutex_destroy(&room->lock);
    free(room);
}

/* Called with the room's lock held. A draft in use stays for now, but nobody finds it any more. */
static void sweep_expired(struct draft_room *room)
{
    int64_t oldest_ms = now_ms(room) - (int64_t)work_draft_keep_s(room->work) * 1000;
    for (struct draft **link = &room->drafts; *link;) {
        struct draft *draft = *link;
        draft->is_forgotten = draft->is_forgotten || draft->last_used_ms <= oldest_ms;
        if (draft->holds > 0 || !draft->is_forgotten) {
            link = &draft->next;
            continue;
        }
        *link = draft->next;
        room->count--;
        draft_free(draft);
    }
}

/* A draft outside the room yet; NULL when there is no memory. The bytes are copied outside the keep, because they
 * are given back as soon as they are read. */
static struct draft *draft_create(struct draft_room *room, struct text bytes)
{
    struct draft *draft = calloc(1, sizeof *draft);
    if (!draft)
        return NULL;
    pthread_mutex_init(&draft->lock, NULL);
    pthread_cond_init(&draft->read, NULL);
    draft->room = room;
    draft->keep = keep_open(DRAFT_BYTES);
    char *copy = malloc(bytes.len + 1);
    draft->bytes = (struct text){copy, bytes.len};
    if (copy && bytes.len)
        memcpy(copy, bytes.at, bytes.len);
    if (copy && draft->keep)
        return draft;
    draft_free(draft);
    return NULL;
}

struct naming {
    struct draft *draft;
    struct text file;
};

/* The name is kept beside the keep too: a reading that failed has none any more. */
static bool name_draft(struct arena *arena, void *argument, struct error *error)
{
    (void)error;
    struct naming *naming = argument;
    struct draft *draft = naming->draft;
    draft->file = text_copy(arena, seen_only(arena, naming->file));
    struct text rest = draft->file;
    size_t len = 0;
    while (rest.len > 0 && text_next_point(&rest) >= 0 && draft->file.len - rest.len < DRAFT_NAME_BYTES)
        len = draft->file.len - rest.len;
    snprintf(draft->status.file, sizeof draft->status.file, "%.*s", (int)len, len ? draft->file.at : "");
    return true;
}

static size_t room_bytes(const struct draft_room *room)
{
    size_t bytes = 0;
    for (const struct draft *draft = room->drafts; draft; draft = draft->next)
        bytes += draft->is_forgotten ? 0 : draft->bytes_kept;
    return bytes;
}

void draft_weigh(struct draft *draft)
{
    pthread_mutex_lock(&draft->lock);
    size_t bytes = keep_bytes(draft->keep);
    pthread_mutex_unlock(&draft->lock);
    pthread_mutex_lock(&draft->room->lock);
    draft->bytes_kept = bytes;
    pthread_mutex_unlock(&draft->room->lock);
}

/* Puts a new draft into the room, held once for the queue; false when the room is full. Those that are open stay. */
static bool room_add(struct draft_room *room, struct draft *draft)
{
    pthread_mutex_lock(&room->lock);
    sweep_expired(room);
    size_t allowed = room->work->settings.drafts_bytes;
    bool has_place = room->count < MOST_DRAFTS && room_bytes(room) + draft->bytes.len <= allowed;
    if (has_place) {
        draft->bytes_kept = draft->bytes.len;
        draft->holds = 1;
        draft->last_used_ms = draft->started_ms = now_ms(room);
        draft->next = room->drafts;
        room->drafts = draft;
        room->count++;
    }
    pthread_mutex_unlock(&room->lock);
    return has_place;
}

/* Lets go of a draft that nobody may find any more. */
static void draft_discard(struct draft *draft)
{
    pthread_mutex_lock(&draft->room->lock);
    draft->is_forgotten = true;
    pthread_mutex_unlock(&draft->room->lock);
    draft_let_go(draft);
}

bool draft_start(struct work *work, struct text file, struct text bytes, char token[TOKEN_BYTES], struct error *error)
{
    struct draft_room *room = work->drafts;
    struct draft *draft = draft_create(room, bytes);
    if (!draft)
        return error_set(error, ERROR_BUSY, N_("there is no memory for another document at the moment"));
    struct naming naming = {draft, file};
    if (!keep_run(draft->keep, name_draft, &naming, error)) {
        draft_free(draft);
        return false;
    }
    hash_random_token(draft->token);
    memcpy(token, draft->token, TOKEN_BYTES);
    if (!room_add(room, draft)) {
        draft_free(draft);
        return error_set(error, ERROR_BUSY, N_("too many documents are open at the moment"));
    }
    if (reading_queue_add(room->queue, draft, error))
        return true;
    draft_discard(draft);
    return false;
}

static struct draft *room_find(struct draft_room *room, struct text token)
{
    for (struct draft *draft = room->drafts; draft; draft = draft->next)
        if (!draft->is_forgotten && text_equal(text_from(draft->token), token))
            return draft;
    return NULL;
}

struct draft *draft_hold(struct work *work, struct text token, struct error *error)
{
    struct draft_room *room = work->drafts;
    pthread_mutex_lock(&room->lock);
    sweep_expired(room);
    struct draft *draft = room_find(room, token);
    if (draft) {
        draft->holds++;
        draft->last_used_ms = now_ms(room);
    }
    pthread_mutex_unlock(&room->lock);
    if (!draft) {
        error_set(error, ERROR_NOT_FOUND, N_("this reading is no longer kept"));
        error_add_hint(error, N_("choose the document again to read it anew"));
    }
    return draft;
}

void draft_let_go(struct draft *draft)
{
    struct draft_room *room = draft->room;
    pthread_mutex_lock(&room->lock);
    assert(draft->holds > 0);
    draft->holds--;
    sweep_expired(room);
    pthread_mutex_unlock(&room->lock);
}

static struct timespec after_ms(unsigned patience_ms)
{
    struct timespec until;
    clock_gettime(CLOCK_REALTIME, &until);
    until.tv_sec += patience_ms / 1000;
    until.tv_nsec += (long)(patience_ms % 1000) * 1000000;
    if (until.tv_nsec >= 1000000000) {
        until.tv_sec++;
        until.tv_nsec -= 1000000000;
    }
    return until;
}

bool draft_wait(struct work *work, struct text token, unsigned patience_ms, struct draft_status *status,
                struct error *error)
{
    struct draft *draft = draft_hold(work, token, error);
    if (!draft)
        return false;
    struct timespec until = after_ms(patience_ms);
    pthread_mutex_lock(&draft->lock);
    while (draft->status.state == DRAFT_READING)
        if (pthread_cond_timedwait(&draft->read, &draft->lock, &until) != 0)
            break;
    *status = draft->status;
    if (status->state == DRAFT_READING)
        status->elapsed_ms = (unsigned)(now_ms(draft->room) - draft->started_ms);
    pthread_mutex_unlock(&draft->lock);
    draft_let_go(draft);
    return true;
}

void draft_begin(struct arena *arena, struct draft *draft)
{
    const struct task_list *tasks = &draft->reading->tasks;
    struct draft_task *first = arena_array(arena, struct draft_task, tasks->count);
    for (size_t i = 0; i < tasks->count; i++)
        first[i] = (struct draft_task){.id = ++draft->next_id, .task = tasks->at[i]};
    LIST_ADD(arena, &draft->versions, ((struct draft_version){first, tasks->count}));
    LIST_ADD(arena, &draft->history, draft->versions.at[0]);
}

static void let_go(void *draft)
{
    draft_let_go(draft);
}

bool draft_look(struct work *work, struct arena *arena, struct text token, struct draft_view *view, struct error *error)
{
    struct draft *draft = draft_hold(work, token, error);
    if (!draft)
        return false;
    arena_defer(arena, let_go, draft);
    pthread_mutex_lock(&draft->lock);
    bool is_ready = draft->status.state == DRAFT_READY;
    if (is_ready) {
        struct draft_version version = draft->versions.at[draft->current];
        *view = (struct draft_view){.reading = draft->reading,
                                    .version = draft->version,
                                    .undo_count = draft->current,
                                    .redo_count = draft->versions.count - draft->current - 1,
                                    .last_step = draft->last_step,
                                    .last_task = draft->last_task,
                                    .tasks = version.tasks,
                                    .task_count = version.count,
                                    .read_ms = draft->status.elapsed_ms,
                                    .keep_s = work_draft_keep_s(work)};
    }
    pthread_mutex_unlock(&draft->lock);
    return is_ready || error_set(error, ERROR_NOT_FOUND, N_("this document is not read yet"));
}

bool draft_look_back(struct work *work, struct arena *arena, struct draft_target seen, struct draft_view *view,
                     struct error *error)
{
    struct draft *draft = draft_hold(work, seen.token, error);
    if (!draft)
        return false;
    arena_defer(arena, let_go, draft);
    pthread_mutex_lock(&draft->lock);
    bool is_known = seen.version < draft->history.count;
    if (is_known) {
        struct draft_version version = draft->history.at[seen.version];
        *view = (struct draft_view){
            .reading = draft->reading, .version = seen.version, .tasks = version.tasks, .task_count = version.count};
    }
    pthread_mutex_unlock(&draft->lock);
    return is_known || error_set(error, ERROR_NOT_FOUND, N_("there was no such list of tasks"));
}

struct reading draft_reading(struct arena *arena, const struct draft_view *view)
{
    struct reading reading = *view->reading;
    reading.tasks = (struct task_list){0};
    for (size_t i = 0; i < view->task_count; i++)
        if (!view->tasks[i].is_dropped)
            LIST_ADD(arena, &reading.tasks, view->tasks[i].task);
    return reading;
}

bool draft_forget(struct work *work, struct text token, struct error *error)
{
    struct draft *draft = draft_hold(work, token, error);
    if (!draft)
        return false;
    draft_discard(draft);
    return true;
}
