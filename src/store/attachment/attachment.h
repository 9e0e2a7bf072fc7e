/*
 * attachment.h: the files that events name, each by the SHA-256 of what is in it.
 *
 *     FOLDER/attachments/ab/cdef…   the file whose digest is "abcdef…"
 *
 * A file is written beside its name, synced, renamed, and its folder synced, before the event that names it is
 * recorded; so an event that was acknowledged has its files. A file that no event names is left over from a command
 * that failed; store_tidy takes those away that have lain there for a day.
 */
#ifndef STORE_ATTACHMENT_ATTACHMENT_H
#define STORE_ATTACHMENT_ATTACHMENT_H

#include "base/hash.h"
#include "store/store.h"

/* Keeps a file and tells its digest, in hex. ERROR_EMPTY for one that has nothing in it. */
MUST_USE bool store_attach(struct store *store, struct arena *arena, struct text bytes, char digest[SHA256_HEX_BYTES],
                           struct error *error);

/* The file with a digest, mapped for as long as the arena. ERROR_DAMAGED when it is lost or not what was attached. */
MUST_USE bool store_attached(struct store *store, struct arena *arena, struct text digest, struct text *bytes,
                             struct error *error);

/* Takes away the files that no event names; `count` says how many there were. */
MUST_USE bool store_tidy(struct store *store, struct arena *arena, size_t *count, struct error *error);

#endif
