/*
 * cosignature.h: an outsider's word that a log has not been rewritten (C2SP tlog-cosignature, version 1).
 *
 * A witness keeps the last checkpoint it saw, asks for proof that the next one only adds to it, and signs that with
 * the time: "cosignature/v1\ntime SECONDS\n" and the checkpoint's text. Its line holds 8 bytes of time, big-endian, and
 * the signature. Several witnesses have different keys.
 */
#ifndef LEDGER_COSIGNATURE_H
#define LEDGER_COSIGNATURE_H

#include "ledger/note.h"

/* Whether `witness`, a key of type NOTE_COSIGNATURE, has cosigned the note, and when (seconds since 1970). */
enum note_answer cosignature_check(struct arena *arena, const struct note *note, const struct note_key *witness,
                                   uint64_t *time_s);

/* Adds the witness's line for a checkpoint's text. */
void cosignature_add(struct arena *arena, struct buffer *to, struct text checkpoint, struct text witness,
                     const struct sign_secret *secret, uint64_t time_s);

#endif
