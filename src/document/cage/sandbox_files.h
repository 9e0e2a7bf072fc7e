/*
 * sandbox_files.h: which files a child may still open (Landlock, Linux 5.13 and later).
 */
#ifndef DOCUMENT_CAGE_SANDBOX_FILES_H
#define DOCUMENT_CAGE_SANDBOX_FILES_H

#include <stdbool.h>

#include "base/attributes.h"

/* Nothing may be opened from now on but for reading below `folders`, which NULL ends; NULL for nothing at all. A folder
 * that does not exist is passed over. True as well where the kernel has no Landlock; false when it refuses. */
MUST_USE bool sandbox_close_files(const char *const *folders);

#endif
