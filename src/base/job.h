/*
 * job.h: the border of one piece of work (a request, a command, a file, a test).
 *
 * A job has one arena. When its memory runs out the job ends here, its arena is closed, and the caller gets an
 * ordinary error. This is the one longjmp in the tree; it never crosses a library's frames: a callback called by a
 * library sets a flag of its own and returns.
 */
#ifndef BASE_JOB_H
#define BASE_JOB_H

#include <stdbool.h>
#include <stddef.h>

#include "base/attributes.h"

struct arena;
struct error;

struct job {
    size_t memory_bytes; /* the most its arena may hand out */
    size_t fail_at;      /* tests only: the allocation that fails; 0 for none */
};

/* What a job does: true on success; else it has filled `error`, whose texts may live in `arena`. */
typedef bool job_work(struct arena *arena, void *argument, struct error *error);

/* Runs `work(argument)` in a new arena and closes it. False when it failed or memory ran out (ERROR_TOO_LARGE);
 * the error is then complete in itself and outlives the job. */
MUST_USE bool job_run(struct job job, job_work *work, void *argument, struct error *error);

/* Memory that outlives single jobs (a draft that people work on for an hour). Jobs run in it one at a time; what a job
 * leaves in it stays until the keep is closed, also where the job failed. */
struct keep;
struct keep *keep_open(size_t memory_bytes); /* NULL when the machine has no memory left */
void keep_close(struct keep *keep);
size_t keep_bytes(const struct keep *keep); /* that it holds, while no job runs in it; 0 for NULL */
MUST_USE bool keep_run(struct keep *keep, job_work *work, void *argument, struct error *error);

#endif
