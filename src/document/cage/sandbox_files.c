#include "document/cage/sandbox_files.h"

#include <errno.h>
#include <fcntl.h>
#include <linux/landlock.h>
#include <stdint.h>
#include <sys/syscall.h>
#include <unistd.h>

/* The rights of each version of the interface are the first so many bits (linux/landlock.h); older headers lack the
 * names of the later ones. */
enum { RIGHTS_V1 = 13, RIGHTS_V2 = 14, RIGHTS_V3 = 15, RIGHTS_V5 = 16 };

static uint64_t all_rights(long version)
{
    int bits = version >= 5 ? RIGHTS_V5 : version >= 3 ? RIGHTS_V3 : version == 2 ? RIGHTS_V2 : RIGHTS_V1;
    return ((uint64_t)1 << bits) - 1;
}

static bool allow_reading(int rules, const char *folder)
{
    struct landlock_path_beneath_attr beneath = {.allowed_access = LANDLOCK_ACCESS_FS_READ_FILE |
                                                                   LANDLOCK_ACCESS_FS_READ_DIR,
                                                 .parent_fd = open(folder, O_PATH | O_CLOEXEC | O_DIRECTORY)};
    if (beneath.parent_fd < 0)
        return errno == ENOENT;
    bool done = syscall(SYS_landlock_add_rule, rules, LANDLOCK_RULE_PATH_BENEATH, &beneath, 0) == 0;
    close(beneath.parent_fd);
    return done;
}

bool sandbox_close_files(const char *const *folders)
{
    long version = syscall(SYS_landlock_create_ruleset, NULL, 0, LANDLOCK_CREATE_RULESET_VERSION);
    if (version < 1)
        return true;
    struct landlock_ruleset_attr rights = {.handled_access_fs = all_rights(version)};
    int rules = (int)syscall(SYS_landlock_create_ruleset, &rights, sizeof rights.handled_access_fs, 0);
    bool done = rules >= 0;
    for (; done && folders && *folders; folders++)
        done = allow_reading(rules, *folders);
    done = done && syscall(SYS_landlock_restrict_self, rules, 0) == 0;
    if (rules >= 0)
        close(rules);
    return done;
}
