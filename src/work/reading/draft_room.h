/*
 * draft_room.h: where drafts are kept, for draft.c, draft_change.c and reading_queue.c alone.
 *
 * The room's lock guards the list of drafts and their use; each draft's own lock guards its state. The room's is taken
 * first. Versions never change once they are made, so whoever holds a draft may read a version without a lock.
 */
#ifndef WORK_READING_DRAFT_ROOM_H
#define WORK_READING_DRAFT_ROOM_H

#include <pthread.h>

#include "base/job.h"
#include "work/reading/draft.h"

struct draft_version {
    const struct draft_task *tasks;
    size_t count;
};

struct version_list {
    struct draft_version *at;
    size_t count, capacity;
};

struct draft {
    struct draft *next;
    struct draft_room *room;
    char token[TOKEN_BYTES];
    size_t holds;         /* who uses it now; guarded by the room */
    int64_t last_used_ms; /* guarded by the room */
    bool is_forgotten;    /* nobody may find it any more; guarded by the room */
    size_t bytes_kept;    /* that it takes, as far as known; guarded by the room */

    pthread_mutex_t lock;
    pthread_cond_t read; /* the reading has ended */
    struct draft_status status;
    int64_t started_ms;
    struct keep *keep; /* all that follows lives in it; NULL once the reading failed */
    struct text file, bytes;
    struct reading *reading;
    struct version_list versions;
    size_t current;              /* index of the version in force */
    struct version_list history; /* what was in force at each version number: changes of one who saw an older one */
    unsigned version, next_id;
    enum draft_step last_step; /* the command that made the version in force, and its task */
    unsigned last_task;
};

struct draft_room {
    struct work *work;
    pthread_mutex_t lock;
    struct draft *drafts; /* the newest first */
    size_t count;
    struct reading_queue *queue;
};

/* The draft of a token, held until draft_let_go; NULL with ERROR_NOT_FOUND when there is none. */
struct draft *draft_hold(struct work *work, struct text token, struct error *error);
void draft_let_go(struct draft *draft);

/* Notes what a draft takes, after a job in its keep. */
void draft_weigh(struct draft *draft);

/* The first version of a draft that was read: every task as proposed. Runs in the draft's keep. */
void draft_begin(struct arena *arena, struct draft *draft);

/* Reads drafts one after another in a few background threads, started with the first one; those that take milliseconds
 * do not wait for those that take long (document/lane.h). */
struct reading_queue *reading_queue_open(void);
void reading_queue_close(struct reading_queue *queue);
MUST_USE bool reading_queue_add(struct reading_queue *queue, struct draft *draft, struct error *error);

#endif
