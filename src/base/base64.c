#include "base/base64.h"

#include <sodium.h>

#include "base/arena.h"

struct text base64_print(struct arena *arena, struct text bytes)
{
    size_t capacity = sodium_base64_encoded_len(bytes.len, sodium_base64_VARIANT_ORIGINAL);
    char *letters = arena_array(arena, char, capacity);
    sodium_bin2base64(letters, capacity, (const unsigned char *)bytes.at, bytes.len, sodium_base64_VARIANT_ORIGINAL);
    return (struct text){letters, capacity - 1};
}

static void put_three(char *letters, uint32_t three)
{
    static const char alphabet[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    for (size_t i = 0; i < 4; i++)
        letters[i] = alphabet[three >> (18 - 6 * i) & 63];
}

char *base64_put(char *letters, struct text bytes)
{
    const unsigned char *at = (const unsigned char *)bytes.at;
    size_t rest = bytes.len;
    for (; rest >= 3; rest -= 3, at += 3, letters += 4)
        put_three(letters, (uint32_t)at[0] << 16 | (uint32_t)at[1] << 8 | at[2]);
    if (rest == 0)
        return letters;
    put_three(letters, (uint32_t)at[0] << 16 | (rest == 2 ? (uint32_t)at[1] << 8 : 0));
    memset(letters + rest + 1, '=', 3 - rest);
    return letters + 4;
}

/* libsodium reads bytes beyond ASCII as "/". */
static bool is_ascii(struct text letters)
{
    for (size_t i = 0; i < letters.len; i++)
        if (letters.at[i] & 0x80)
            return false;
    return true;
}

bool base64_parse(struct arena *arena, struct text letters, struct text *bytes)
{
    if (letters.len % 4 != 0 || !is_ascii(letters))
        return false;
    size_t capacity = letters.len / 4 * 3, len = 0;
    unsigned char *parsed = arena_array(arena, unsigned char, capacity + 1);
    if (letters.len > 0 && sodium_base642bin(parsed, capacity, letters.at, letters.len, NULL, &len, NULL,
                                             sodium_base64_VARIANT_ORIGINAL) != 0)
        return false;
    *bytes = (struct text){(const char *)parsed, len};
    return true;
}
