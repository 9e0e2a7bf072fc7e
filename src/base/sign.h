/*
 * sign.h: Ed25519 signatures (RFC 8032), by libsodium.
 *
 * A secret key is kept as its 32-byte seed and wiped when it is done with.
 */
#ifndef BASE_SIGN_H
#define BASE_SIGN_H

#include <stdint.h>

#include "base/text.h"

enum { SIGN_SEED_BYTES = 32, SIGN_PUBLIC_BYTES = 32, SIGNATURE_BYTES = 64 };

struct sign_public {
    uint8_t at[SIGN_PUBLIC_BYTES];
};

struct sign_secret {
    uint8_t seed[SIGN_SEED_BYTES];
};

struct signature {
    uint8_t at[SIGNATURE_BYTES];
};

void sign_secret_generate(struct sign_secret *secret);
void sign_secret_wipe(struct sign_secret *secret);
struct sign_public sign_public_of(const struct sign_secret *secret);

struct signature sign_message(const struct sign_secret *secret, struct text message);
MUST_USE bool sign_verify(const struct sign_public *key, struct text message, const struct signature *signature);

#endif
