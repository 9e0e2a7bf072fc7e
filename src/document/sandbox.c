#include "document/sandbox.h"

#include <sys/resource.h>
#include <unistd.h>
#include <sys/prctl.h>

enum {
    OPEN_FILES = 64,
    CHILD_IS_SANITIZED =
#if defined(__SANITIZE_ADDRESS__)
        1
#else
        0
#endif
};

static bool set_limit(int resource, size_t most)
{
    struct rlimit limit = {.rlim_cur = most, .rlim_max = most};
    return setrlimit((__rlimit_resource_t)resource, &limit) == 0;
}

struct sandbox *sandbox_open(void)
{
    return NULL;
}

bool sandbox_limit(struct sandbox_limits limits)
{
    alarm(limits.seconds);
    return set_limit(RLIMIT_CORE, 0) && set_limit(RLIMIT_NOFILE, OPEN_FILES) &&
           set_limit(RLIMIT_FSIZE, limits.written_bytes) && set_limit(RLIMIT_CPU, limits.seconds + 1) &&
           (CHILD_IS_SANITIZED || set_limit(RLIMIT_AS, limits.memory_bytes));
}

bool sandbox_enter(const struct sandbox *sandbox, const char *const *folders)
{
    (void)sandbox;
    (void)folders;
    return prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) == 0;
}
