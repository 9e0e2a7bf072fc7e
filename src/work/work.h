/*
 * work.h: the one door. The web server and the command line reach reading, deadlines and data through work/ alone.
 *
 * One `struct work` a process. It is opened before the process has threads, because it starts the reader helper;
 * after that every function may be called from many threads at once.
 */
#ifndef WORK_WORK_H
#define WORK_WORK_H

#include "base/clock.h"
#include "base/error.h"
#include "model/reading.h"

struct work;

struct work_settings {
    const char *units_path;       /* a unit list to resolve units against, or NULL */
    const char *sample_folder;    /* where the sample's documents are, or NULL */
    size_t largest_file_bytes;    /* 0: the default, 64 MiB */
    unsigned reading_timeout_s;   /* for one document; 0: the default, 300 */
    unsigned draft_keep_s;        /* how long a draft is kept after its last use; 0: the default, one hour */
    size_t drafts_bytes;          /* that all drafts may take together; 0: the default, 1 GiB */
    struct clarity_policy policy; /* the marks asked for; none: the default, all six */
    struct clock clock;
};

MUST_USE bool work_open(const struct work_settings *settings, struct work **work, struct error *error);
void work_close(struct work *work);

/* Ends what is being read, however long it would take, and refuses what comes later: the program is about to end. */
void work_stop_reading(struct work *work);

size_t work_largest_file_bytes(const struct work *work);
unsigned work_draft_keep_s(const struct work *work);

#endif
