/*
 * attachment_file.h: attachments as files of a folder, for the files of store/ alone.
 */
#ifndef STORE_ATTACHMENT_ATTACHMENT_FILE_H
#define STORE_ATTACHMENT_ATTACHMENT_FILE_H

#include "base/hash.h"
#include "store/engine/connection.h"
#include "store/folder/folder.h"

/* Writes a file under its digest, unless it is there and whole. */
MUST_USE bool attachment_file_put(struct arena *arena, const struct folder *folder, struct text bytes,
                                  struct text digest, struct error *error);

/* Reads the file with a digest and compares; ERROR_DAMAGED names it when it is lost or not what was attached. */
MUST_USE bool attachment_file_confirm(struct arena *arena, const struct folder *folder, struct text digest,
                                      struct error *error);

/* Maps a copy of the file with a digest; ERROR_DAMAGED names it when it is lost or not what was attached. */
MUST_USE bool attachment_file_get(struct arena *arena, const struct folder *folder, struct text digest,
                                  struct text *bytes, struct error *error);

/* Takes the file with a digest away, for good; one that is not there any more is no error. */
MUST_USE bool attachment_file_remove(struct arena *arena, const struct folder *folder, struct text digest,
                                     struct error *error);

/* Told each file there that no event names. False ends the walk. */
typedef bool stray_listener(void *listener, const char *path);
MUST_USE bool attachment_file_strays(struct arena *arena, const struct folder *folder, struct connection *connection,
                                     stray_listener *tell, void *listener, struct error *error);

/* Checks every file that is named, and was not erased, against its digest; `count` is how many there are. */
MUST_USE bool attachment_file_check(struct arena *arena, const struct folder *folder, struct connection *connection,
                                    size_t *count, struct error *error);

#endif
