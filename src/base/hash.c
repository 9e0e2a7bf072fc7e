#include "base/hash.h"

#include <nettle/sha2.h>
#include <sodium.h>

#include "base/file.h"

enum { STRETCH_BYTES = 1 << 20 };

struct digest hash_sha256(const struct text *parts, size_t count)
{
    struct sha256_ctx state;
    struct digest digest;
    sha256_init(&state);
    for (size_t i = 0; i < count; i++)
        sha256_update(&state, parts[i].len, (const uint8_t *)parts[i].at);
    sha256_digest(&state, sizeof digest.at, digest.at);
    return digest;
}

bool digest_equal(struct digest a, struct digest b)
{
    return memcmp(a.at, b.at, SHA256_BYTES) == 0;
}

void hash_sha256_hex(struct text bytes, char hex[SHA256_HEX_BYTES])
{
    struct digest digest = hash_sha256(&bytes, 1);
    sodium_bin2hex(hex, SHA256_HEX_BYTES, digest.at, sizeof digest.at);
}

void hash_sha256_hex_long(struct text bytes, hash_progress *tell, void *listener, char hex[SHA256_HEX_BYTES])
{
    struct sha256_ctx state;
    struct digest digest;
    sha256_init(&state);
    for (size_t done = 0; done < bytes.len;) {
        struct text stretch = text_slice(bytes, done, done + STRETCH_BYTES);
        sha256_update(&state, stretch.len, (const uint8_t *)stretch.at);
        done += stretch.len;
        tell(listener, done);
    }
    sha256_digest(&state, sizeof digest.at, digest.at);
    sodium_bin2hex(hex, SHA256_HEX_BYTES, digest.at, sizeof digest.at);
}

bool hash_sha256_hex_of(int descriptor, size_t len, char hex[SHA256_HEX_BYTES])
{
    enum { PIECE_BYTES = 1 << 16 };
    char piece[PIECE_BYTES];
    struct sha256_ctx state;
    struct digest digest;
    sha256_init(&state);
    for (size_t count; len > 0; len -= count) {
        count = len < PIECE_BYTES ? len : PIECE_BYTES;
        if (!descriptor_read(descriptor, piece, count))
            return false;
        sha256_update(&state, count, (const uint8_t *)piece);
    }
    sha256_digest(&state, sizeof digest.at, digest.at);
    sodium_bin2hex(hex, SHA256_HEX_BYTES, digest.at, sizeof digest.at);
    return true;
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
