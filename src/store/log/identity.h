/*
 * identity.h: whose book a database is, checked against its key and its last checkpoint, for the files of store/ alone.
 */
#ifndef STORE_LOG_IDENTITY_H
#define STORE_LOG_IDENTITY_H

#include "store/log/log.h"

struct identity {
    struct text origin;
    struct note_key key;
    struct log log;
};

/* ERROR_DAMAGED when the key at `key_path`, of which `secret` is the seed, is not the book's, or the checkpoint not
 * signed by it. */
MUST_USE bool identity_read(struct connection *connection, struct arena *arena, const struct sign_secret *secret,
                            const char *key_path, struct identity *identity, struct error *error);

/* Says that the book has fewer events than were seen. */
bool identity_older(const struct identity *identity, uint64_t seen_size, struct error *error);

#endif
