/*
 * tile_file.h: the files of a folder of tiles: what stands there is compared before it is written, and no link is
 * followed to where somebody else points.
 */
#ifndef WORK_PROOF_TILE_FILE_H
#define WORK_PROOF_TILE_FILE_H

#include "base/error.h"

/* Makes what is missing of the folders in which `path` stands, the ones from its first `root_len` bytes on without
 * following links. ERROR_IO where a folder or the file itself is a link, or cannot be made. */
MUST_USE bool tile_file_prepare(struct arena *arena, const char *path, size_t root_len, struct error *error);

/* Reads a file that is no link; false where there is none, or none of at most `maximum_bytes`. */
MUST_USE bool tile_file_read(struct arena *arena, const char *path, size_t maximum_bytes, struct text *bytes);

/* Whether a file holds these bytes. */
bool tile_file_holds(struct arena *arena, const char *path, struct text bytes);

#endif
