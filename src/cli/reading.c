#include "cli/reading.h"

#include "base/arena.h"
#include "cli/command.h"
#include "work/work.h"

static void closer(void *work)
{
    work_close(work);
}

bool reading_open(struct session *session, const struct work_settings *settings, struct work **work,
                  struct error *error)
{
    const struct work_settings plain = {.clock = clock_system()};
    if (!work_open(settings ? settings : &plain, work, error))
        return false;
    arena_defer(session->arena, closer, *work);
    return true;
}
