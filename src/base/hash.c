#include "base/hash.h"

#include <sodium.h>

struct digest hash_sha256(const struct text *parts, size_t count)
{
    crypto_hash_sha256_state state;
    struct digest digest;
    crypto_hash_sha256_init(&state);
    for (size_t i = 0; i < count; i++)
        crypto_hash_sha256_update(&state, (const unsigned char *)parts[i].at, parts[i].len);
    crypto_hash_sha256_final(&state, digest.at);
    return digest;
}

bool digest_equal(struct digest a, struct digest b)
{
    return memcmp(a.at, b.at, SHA256_BYTES) == 0;
}

void hash_sha256_hex(struct text bytes, char hex[SHA256_HEX_BYTES])
{
    unsigned char hash[SHA256_BYTES];
    crypto_hash_sha256(hash, (const unsigned char *)bytes.at, bytes.len);
    sodium_bin2hex(hex, SHA256_HEX_BYTES, hash, sizeof hash);
}

void hash_random(void *to, size_t len)
{
    randombytes_buf(to, len);
}

void hash_random_token(char token[TOKEN_BYTES])
{
    unsigned char bytes[(TOKEN_BYTES - 1) / 2];
    randombytes_buf(bytes, sizeof bytes);
    sodium_bin2hex(token, TOKEN_BYTES, bytes, sizeof bytes);
}
