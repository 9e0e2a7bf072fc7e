/*
 * folder.h: what stands where in the folder of a book, for the files of store/ alone.
 */
#ifndef STORE_FOLDER_FOLDER_H
#define STORE_FOLDER_FOLDER_H

#include "base/error.h"
#include "base/sign.h"

struct folder {
    const char *at, *database, *key, *attachments; /* paths */
};

struct folder folder_of(struct arena *arena, const char *path);

/* A path that SQLite takes for one: it takes what begins with “file:” for an address. */
const char *folder_path(struct arena *arena, const char *path);

/* Makes the folder, and those above it, readable by its owner alone. */
MUST_USE bool folder_make(const char *path, struct error *error);
bool folder_has_book(const struct folder *folder);

/* The key file holds the seed in base64, and a newline. */
MUST_USE bool folder_write_key(struct arena *arena, const struct folder *folder, const struct sign_secret *secret,
                               struct error *error);
MUST_USE bool folder_read_key(struct arena *arena, const struct folder *folder, struct sign_secret *secret,
                              struct error *error);

#endif
