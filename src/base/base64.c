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
