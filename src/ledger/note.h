/*
 * note.h: signed notes (C2SP signed-note): a text, an empty line, and lines of signatures.
 *
 * The text is UTF-8 without control characters but the newline, and ends with one; what is signed is the text with it.
 * A signature line is "— NAME BASE64", the bytes being a 4-byte key ID and the signature. A key ID is the first four
 * bytes of SHA-256(name ‖ 0x0A ‖ type ‖ public key). Signatures of unknown keys are passed over; a bad one of a known
 * key spoils the note.
 */
#ifndef LEDGER_NOTE_H
#define LEDGER_NOTE_H

#include "base/buffer.h"
#include "base/sign.h"

enum note_key_type {
    NOTE_ED25519 = 0x01,    /* signs the text */
    NOTE_COSIGNATURE = 0x04 /* of a witness: signs the text with a time (cosignature.h) */
};

enum { NOTE_SIGNATURES = 100, NOTE_BYTES = 1000000 };

/* A key as others know it: "NAME+HEXID+BASE64". */
struct note_key {
    struct text name;
    uint32_t id;
    enum note_key_type type;
    struct sign_public key;
};

/* False for a malformed key, an ID that does not belong to it, or a type that is none of the above. */
MUST_USE bool note_key_parse(struct arena *arena, struct text vkey, struct note_key *key);
struct text note_key_print(struct arena *arena, const struct note_key *key);
struct note_key note_key_of(struct text name, enum note_key_type type, const struct sign_public *key);

/* Whether `name` may name a key: not empty, no white space, no "+". */
bool note_name_is_valid(struct text name);

/* One line of signature; `bytes` are those after the key ID. */
struct note_signature {
    struct text name;
    uint32_t id;
    struct text bytes;
};

struct note {
    struct text text; /* its final newline included, the empty line not */
    struct note_signature signatures[NOTE_SIGNATURES];
    size_t count;
};

/* Takes a note apart; its parts point into `bytes` and `arena`. False when malformed. */
MUST_USE bool note_parse(struct arena *arena, struct text bytes, struct note *note);

enum note_answer { NOTE_UNSIGNED, NOTE_SIGNED, NOTE_FORGED };

/* Whether a key of type NOTE_ED25519 has signed the note: NOTE_UNSIGNED when it has no line there, NOTE_FORGED when a
 * line of it is wrong. */
enum note_answer note_check(const struct note *note, const struct note_key *key);

/* Adds the line of a signature: "— NAME BASE64\n". */
void note_add_line(struct arena *arena, struct buffer *to, const struct note_key *key, struct text signature);

/* The whole note: `text`, which ends with a newline, and the key's signature. */
struct text note_sign(struct arena *arena, struct text text, struct text name, const struct sign_secret *secret);

#endif
