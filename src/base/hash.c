#include "base/hash.h"

#include <sodium.h>

void hash_sha256_hex(struct text bytes, char hex[SHA256_HEX_BYTES])
{
    unsigned char hash[SHA256_BYTES];
    crypto_hash_sha256(hash, (const unsigned char *)bytes.at, bytes.len);
    sodium_bin2hex(hex, SHA256_HEX_BYTES, hash, sizeof hash);
}

void hash_random_token(char token[TOKEN_BYTES])
{
    unsigned char bytes[(TOKEN_BYTES - 1) / 2];
    randombytes_buf(bytes, sizeof bytes);
    sodium_bin2hex(token, TOKEN_BYTES, bytes, sizeof bytes);
}
