/*
 * file.h: whole files and descriptors, in and out.
 */
#ifndef BASE_FILE_H
#define BASE_FILE_H

#include "base/error.h"

/* Reads a whole regular file of at most `maximum_bytes`; ERROR_TOO_LARGE beyond that. */
MUST_USE bool file_read(struct arena *arena, const char *path, size_t maximum_bytes, struct text *bytes,
                        struct error *error);

/* A whole regular file as it lies on disk, mapped for as long as the arena: for files too large to hold in memory. */
MUST_USE bool file_map(struct arena *arena, const char *path, struct text *bytes, struct error *error);

/* Gives back the memory behind the first `done` bytes of a mapped file, which were read and are hardly needed again. */
void file_map_release(struct text bytes, size_t done);

/* Whether it is a regular file that can be read and has anything in it. */
MUST_USE bool file_check(const char *path, struct error *error);

/* Copies a regular file as a whole, and replaces `to` or leaves it. A file that is cut off meanwhile is an error. */
MUST_USE bool file_copy(const char *from, const char *to, struct error *error);

/* Replaces a file as a whole, or leaves what stands there: new_file.h. */
MUST_USE bool file_replace(const char *path, struct text bytes, struct error *error);

/* The name of a file without its folders. */
struct text file_base_name(struct text path);

/* A new file in a folder that has no name there and is gone with its last descriptor; -1 when there is none. */
int file_unnamed(const char *folder);

/* Syncs the folder that `path` stands in: names that were made, moved or removed there last from then on. */
MUST_USE bool file_sync_name(const char *path);

/* Writes or reads all of `len` bytes, over interruptions; false when the other end failed or closed early. */
MUST_USE bool descriptor_write(int descriptor, const void *bytes, size_t len);
MUST_USE bool descriptor_read(int descriptor, void *bytes, size_t len);

/* Maps `len` bytes of a file for as long as the arena; the descriptor may be closed. False when that cannot be done. */
MUST_USE bool descriptor_map(struct arena *arena, int descriptor, size_t len, struct text *bytes);

/* An arena_defer closer: closes the descriptor cast to a pointer with DESCRIPTOR_POINTER. */
void descriptor_close(void *descriptor);
#define DESCRIPTOR_POINTER(fd) ((void *)(intptr_t)(fd))

#endif
