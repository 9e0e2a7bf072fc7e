/*
 * sandbox.h: the doors that a child closes behind itself before it reads hostile bytes.
 *
 * Limits (setrlimit) come first, while libraries are still loaded. Then, for good: no new privileges, no files but
 * those below the folders named (Landlock, where the kernel has it), no system calls but those that reading needs
 * (seccomp). docs/decisions/0004-the-readers-cage.md says what each kernel gives.
 */
#ifndef DOCUMENT_SANDBOX_H
#define DOCUMENT_SANDBOX_H

#include "base/attributes.h"

#include <stdbool.h>
#include <stddef.h>

struct sandbox; /* the filters, compiled once and used by every child */

struct sandbox_limits {
    size_t memory_bytes; /* of address space; not held where a sanitizer needs terabytes of it */
    size_t written_bytes;
    unsigned seconds; /* of processor time */
};

/* NULL when the system has no filters of system calls. */
struct sandbox *sandbox_open(void);

/* False when the system refuses. */
MUST_USE bool sandbox_limit(struct sandbox_limits limits);

/* Never to be undone. `folders` is ended by NULL; NULL when no file may be opened any more. */
MUST_USE bool sandbox_enter(const struct sandbox *sandbox, const char *const *folders);

#endif
