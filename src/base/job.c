#include "base/job.h"

#include <setjmp.h>

#include "base/arena.h"
#include "base/error.h"
#include "base/message.h"

static const char *const no_memory_left = N_("there is no memory left");
static const char *const too_much_memory = N_("this needs more memory than one piece of work may use");

static void job_leave(void *border)
{
    longjmp(*(jmp_buf *)border, 1);
}

bool job_run(struct job job, job_work *work, void *argument, struct error *error)
{
    jmp_buf border;
    struct arena *arena = arena_open(job.memory_bytes, job.fail_at, job_leave, &border);
    if (!arena)
        return error_set(error, ERROR_TOO_LARGE, no_memory_left);
    bool done;
    if (setjmp(border) == 0)
        done = work(arena, argument, error);
    else
        done = error_set(error, ERROR_TOO_LARGE, too_much_memory);
    arena_close(arena);
    return done;
}

struct keep {
    struct arena *arena;
    jmp_buf border; /* of the job that runs in it now */
};

struct keep *keep_open(size_t memory_bytes)
{
    struct keep *keep = calloc(1, sizeof *keep);
    if (keep)
        keep->arena = arena_open(memory_bytes, 0, job_leave, &keep->border);
    if (keep && keep->arena)
        return keep;
    free(keep);
    return NULL;
}

void keep_close(struct keep *keep)
{
    if (!keep)
        return;
    arena_close(keep->arena);
    free(keep);
}

size_t keep_bytes(const struct keep *keep)
{
    return keep ? arena_bytes(keep->arena) : 0;
}

bool keep_run(struct keep *keep, job_work *work, void *argument, struct error *error)
{
    if (setjmp(keep->border) == 0)
        return work(keep->arena, argument, error);
    return error_set(error, ERROR_TOO_LARGE, too_much_memory);
}
