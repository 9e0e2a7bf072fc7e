/*
 * file.h: whole files and descriptors, in and out.
 */
#ifndef BASE_FILE_H
#define BASE_FILE_H

#include "base/error.h"
#include "base/hash.h"

/* Reads a whole regular file of at most `maximum_bytes`; ERROR_TOO_LARGE beyond that. */
MUST_USE bool file_read(struct arena *arena, const char *path, size_t maximum_bytes, struct text *bytes,
                        struct error *error);

/* A regular file that has anything in it, opened to be read, and its size; -1 where it is none. */
int file_open_whole(const char *path, size_t *len, struct error *error);

/* Says that a file or folder cannot be written, for the cause in errno; returns false. */
bool file_not_written(const char *path, struct error *error);

/* Says that a file had fewer bytes than its size; returns false. */
bool file_ends_early(const char *path, struct error *error);

/* Whether it is a regular file that can be read and has anything in it. */
MUST_USE bool file_check(const char *path, struct error *error);

/* The SHA-256 of a regular file that has anything in it, in lower-case hex; read a piece at a time. */
MUST_USE bool file_digest(const char *path, char hex[SHA256_HEX_BYTES], struct error *error);

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

/* An arena_defer closer: closes the descriptor cast to a pointer with DESCRIPTOR_POINTER. */
void descriptor_close(void *descriptor);
#define DESCRIPTOR_POINTER(fd) ((void *)(intptr_t)(fd))

#endif
