/*
 * mapping.h: bytes of files too large to hold in memory, as memory.
 *
 * A file that others can cut off must not be mapped itself: reading what is gone ends the program (SIGBUS), with no
 * error to tell. So a copy is mapped that has no name and that nobody else can reach; a file that is cut off while it
 * is copied is an error like any other.
 */
#ifndef BASE_MAPPING_H
#define BASE_MAPPING_H

#include "base/error.h"

/* A whole regular file as it is now, mapped for as long as the arena; the copy lies in `folder`. */
MUST_USE bool file_map(struct arena *arena, const char *path, const char *folder, struct text *bytes,
                       struct error *error);

/* Gives back the memory behind the first `done` bytes of a mapping, which were read and are hardly needed again. */
void mapping_release(struct text bytes, size_t done);

/* Maps `len` bytes of a file that nobody else can change, for as long as the arena; the descriptor may be closed. False
 * when that cannot be done. */
MUST_USE bool descriptor_map(struct arena *arena, int descriptor, size_t len, struct text *bytes);

#endif
