/*
 * sandbox.h: the doors that a child closes behind itself before it reads hostile bytes.
 *
 * Limits (setrlimit) come first, while libraries are still loaded. Then, for good: no new privileges, no files but
 * those below the folders named (Landlock, where the kernel has it), no system calls but those that reading needs
 * (seccomp), no new machine code. A call that some library may try is refused (EPERM); one that no reader makes, to
 * reach the network, start a program or look into another process, ends the child.
 * docs/decisions/0004-the-cage-of-a-reader.md says why, and what each kernel gives.
 */
#ifndef DOCUMENT_CAGE_SANDBOX_H
#define DOCUMENT_CAGE_SANDBOX_H

#include <stdbool.h>
#include <stddef.h>

#include "base/attributes.h"

/* Whether a sanitizer needs terabytes of address space and a place for its report. */
#if defined(__SANITIZE_ADDRESS__)
#define SANDBOX_IS_SANITIZED true
#elif defined(__has_feature)
#if __has_feature(address_sanitizer)
#define SANDBOX_IS_SANITIZED true
#endif
#endif
#ifndef SANDBOX_IS_SANITIZED
#define SANDBOX_IS_SANITIZED false
#endif

struct sandbox; /* the filters, compiled once and used by every child */

struct sandbox_limits {
    size_t memory_bytes; /* of address space; not held under a sanitizer */
    size_t written_bytes;
    unsigned seconds; /* by the clock, and of processor time */
};

/* NULL when the filters cannot be made; sandbox_enter then refuses. It lives as long as the process. */
struct sandbox *sandbox_open(void);

/* False when the system refuses. */
MUST_USE bool sandbox_limit(struct sandbox_limits limits);

/* Never to be undone; false when the system refuses. `folders` is ended by NULL; NULL when no file may be opened. */
MUST_USE bool sandbox_enter(const struct sandbox *sandbox, const char *const *folders);

#endif
