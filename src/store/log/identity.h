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

/* Whether the book goes on from what was seen of it. ERROR_CONFLICT when it has fewer events; ERROR_FORKED when it has
 * others. */
MUST_USE bool identity_goes_on(const struct identity *identity, struct connection *connection, struct arena *arena,
                               const struct tree_head *seen, struct error *error);

/* Says that the name of the book was seen with another key. */
bool identity_other_key(const struct identity *identity, struct error *error);

#endif
