/*
 * hash.h: SHA-256 (FIPS 180-4), by nettle, and random tokens, by libsodium.
 */
#ifndef BASE_HASH_H
#define BASE_HASH_H

#include "base/text.h"

enum { SHA256_BYTES = 32, SHA256_HEX_BYTES = 65, TOKEN_BYTES = 33 };

struct digest {
    uint8_t at[SHA256_BYTES];
};

/* The digest of the parts one after another. */
struct digest hash_sha256(const struct text *parts, size_t count);
bool digest_equal(struct digest a, struct digest b);

void hash_sha256_hex(struct text bytes, char hex[SHA256_HEX_BYTES]); /* lower case, terminated */

/* The same of bytes too many to hold in memory: after each stretch the listener is told how many are done. */
typedef void hash_progress(void *listener, size_t done);
void hash_sha256_hex_long(struct text bytes, hash_progress *tell, void *listener, char hex[SHA256_HEX_BYTES]);

/* The same of the next `len` bytes of a descriptor; false where there are fewer. */
MUST_USE bool hash_sha256_hex_of(int descriptor, size_t len, char hex[SHA256_HEX_BYTES]);

/* Unguessable bytes. */
void hash_random(void *to, size_t len);

/* A fresh unguessable name: 128 bits as 32 lower-case hex digits, terminated. */
void hash_random_token(char token[TOKEN_BYTES]);

#endif
