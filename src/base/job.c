#include "base/job.h"

#include <setjmp.h>

#include "base/arena.h"
#include "base/error.h"
#include "base/message.h"

static void job_leave(void *border)
{
    longjmp(*(jmp_buf *)border, 1);
}

bool job_run(struct job job, job_work *work, void *argument, struct error *error)
{
    jmp_buf border;
    struct arena *arena = arena_open(job.memory_bytes, job.fail_at, job_leave, &border);
    if (!arena)
        return error_set(error, ERROR_TOO_LARGE, N_("there is no memory left"));
    bool done;
    if (setjmp(border) == 0)
        done = work(arena, argument, error);
    else
        done = error_set(error, ERROR_TOO_LARGE, N_("this needs more memory than one piece of work may use"));
    arena_close(arena);
    return done;
}
