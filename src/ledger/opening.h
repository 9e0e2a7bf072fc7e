/*
 * opening.h: what a commitment of the log stands for, laid open: payloads and salts, to go with a proof.
 *
 *     facts BASE64 {…}        salt, then the very bytes that were hashed
 *     words BASE64 {…}        the same of the words, where there are any …
 *     words-digest BASE64     … or, where they are kept back, no more than what was committed to
 *
 * One line each; a payload is canonical JSON and has no newline. Whoever has the lines can work out the entry.
 */
#ifndef LEDGER_OPENING_H
#define LEDGER_OPENING_H

#include "ledger/commitment.h"

struct opening {
    struct text facts, words; /* no words: empty */
    struct salt facts_salt, words_salt;
    bool keeps_words_back; /* then they are empty, and what follows is known of them */
    struct digest words_digest;
};

struct commitment opening_commitment(const struct opening *opening);

/* Leaves of the words what was committed to; does nothing where there are none. */
void opening_keep_words_back(struct opening *opening);

struct text opening_print(struct arena *arena, const struct opening *opening);
MUST_USE bool opening_parse(struct arena *arena, struct text lines, struct opening *opening);

#endif
