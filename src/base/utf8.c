#include "base/utf8.h"

#include <endian.h>
#include <utf8proc.h>

#include "base/arena.h"

/* How many bytes at the start are letters of ASCII, or its other signs but U+0000; eight are looked at together. */
static size_t ascii_len(const unsigned char *at, size_t len)
{
    static const uint64_t ones = 0x0101010101010101u, high_bits = 0x8080808080808080u;
    size_t i = 0;
    for (; len - i >= sizeof ones; i += sizeof ones) {
        uint64_t bytes;
        memcpy(&bytes, at + i, sizeof bytes);
        bytes = le64toh(bytes);
        uint64_t others = (bytes | (bytes - ones)) & high_bits;
        if (others)
            return i + (size_t)__builtin_ctzll(others) / 8;
    }
    while (i < len && at[i] < 0x80 && at[i] != 0)
        i++;
    return i;
}

static bool continues(unsigned char byte)
{
    return (byte & 0xC0) == 0x80;
}

/* The length of the code point at the start of `at`, which is none of ASCII; 0 when it is not well formed. Letters of
 * two and three bytes, all of Vietnamese, are judged here but for those that are next to something forbidden. */
static size_t point_len(const unsigned char *at, size_t len)
{
    if (at[0] >= 0xC2 && at[0] <= 0xDF && len >= 2)
        return continues(at[1]) ? 2 : 0;
    if (at[0] >= 0xE1 && at[0] <= 0xEC && len >= 3)
        return continues(at[1]) && continues(at[2]) ? 3 : 0;
    utf8proc_int32_t point;
    utf8proc_ssize_t taken = utf8proc_iterate(at, (utf8proc_ssize_t)len, &point);
    return taken > 0 ? (size_t)taken : 0;
}

bool utf8_is_valid(struct text bytes)
{
    const unsigned char *at = (const unsigned char *)bytes.at;
    for (size_t i = 0;;) {
        i += ascii_len(at + i, bytes.len - i);
        if (i == bytes.len)
            return true;
        size_t len = at[i] ? point_len(at + i, bytes.len - i) : 0;
        if (len == 0)
            return false;
        i += len;
    }
}

size_t utf8_encode(int32_t point, char to[4])
{
    return (size_t)utf8proc_encode_char(point, (utf8proc_uint8_t *)to);
}

/* U+0300 to U+036F begin with the byte CC, or with CD and a byte below B0. */
bool utf8_has_combining(struct text text)
{
    if (text_find_byte(text, '\xCC') != TEXT_NOT_FOUND)
        return true;
    for (size_t at; (at = text_find_byte(text, '\xCD')) != TEXT_NOT_FOUND; text = text_from_offset(text, at + 1))
        if (at + 1 < text.len && (unsigned char)text.at[at + 1] < 0xB0)
            return true;
    return false;
}

struct text utf8_compose(struct arena *arena, struct text text)
{
    if (!utf8_has_combining(text))
        return text;
    const utf8proc_uint8_t *at = (const utf8proc_uint8_t *)text.at;
    utf8proc_option_t options = UTF8PROC_STABLE | UTF8PROC_COMPOSE;
    utf8proc_ssize_t points = utf8proc_decompose(at, (utf8proc_ssize_t)text.len, NULL, 0, options);
    if (points < 0)
        return text;
    utf8proc_int32_t *decomposed = arena_array(arena, utf8proc_int32_t, (size_t)points + 1);
    utf8proc_decompose(at, (utf8proc_ssize_t)text.len, decomposed, points, options);
    utf8proc_ssize_t len = utf8proc_reencode(decomposed, points, options);
    return len < 0 ? text : (struct text){(const char *)decomposed, (size_t)len};
}
