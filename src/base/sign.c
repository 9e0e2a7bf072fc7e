#include "base/sign.h"

#include <sodium.h>

void sign_secret_generate(struct sign_secret *secret)
{
    randombytes_buf(secret->seed, sizeof secret->seed);
}

void sign_secret_wipe(struct sign_secret *secret)
{
    sodium_memzero(secret, sizeof *secret);
}

/* The library's form of a secret key: the seed and the public key after it. */
static struct sign_public expand(const struct sign_secret *secret, unsigned char expanded[crypto_sign_SECRETKEYBYTES])
{
    struct sign_public key;
    crypto_sign_seed_keypair(key.at, expanded, secret->seed);
    return key;
}

struct sign_public sign_public_of(const struct sign_secret *secret)
{
    unsigned char expanded[crypto_sign_SECRETKEYBYTES];
    struct sign_public key = expand(secret, expanded);
    sodium_memzero(expanded, sizeof expanded);
    return key;
}

struct signature sign_message(const struct sign_secret *secret, struct text message)
{
    unsigned char expanded[crypto_sign_SECRETKEYBYTES];
    struct signature signature;
    expand(secret, expanded);
    crypto_sign_detached(signature.at, NULL, (const unsigned char *)message.at, message.len, expanded);
    sodium_memzero(expanded, sizeof expanded);
    return signature;
}

bool sign_verify(const struct sign_public *key, struct text message, const struct signature *signature)
{
    return crypto_sign_verify_detached(signature->at, (const unsigned char *)message.at, message.len, key->at) == 0;
}
