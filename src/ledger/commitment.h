/*
 * commitment.h: what the log says of an event without saying what it was: the leaf that stands for it.
 *
 *     {"f":"BASE64","v":1,"w":"BASE64"}
 *
 * f and w are SHA-256(salt ‖ payload) of the event's facts and of its words ("w" only where it has words), each with a
 * salt of its own. Salt and payload can be erased together: what was committed to can then no longer be guessed, and
 * every proof still holds. The entry is canonical JSON (RFC 8785), its leaf hash that of RFC 6962.
 */
#ifndef LEDGER_COMMITMENT_H
#define LEDGER_COMMITMENT_H

#include "base/hash.h"

enum { SALT_BYTES = 16 };

struct salt {
    uint8_t at[SALT_BYTES];
};

struct salt salt_random(void);

struct commitment {
    struct digest facts, words;
    bool has_words;
};

struct digest commitment_digest(const struct salt *salt, struct text payload);
struct text commitment_entry(struct arena *arena, const struct commitment *commitment);
struct digest commitment_leaf(const struct commitment *commitment);

#endif
