#include "base/utf8.h"

#include <utf8proc.h>

#include "base/arena.h"

bool utf8_is_valid(struct text bytes)
{
    const utf8proc_uint8_t *at = (const utf8proc_uint8_t *)bytes.at;
    size_t i = 0;
    while (i < bytes.len) {
        if (at[i] < 0x80) {
            if (at[i] == 0)
                return false;
            i++;
            continue;
        }
        utf8proc_int32_t point;
        utf8proc_ssize_t len = utf8proc_iterate(at + i, (utf8proc_ssize_t)(bytes.len - i), &point);
        if (len <= 0)
            return false;
        i += (size_t)len;
    }
    return true;
}

size_t utf8_encode(int32_t point, char to[4])
{
    return (size_t)utf8proc_encode_char(point, (utf8proc_uint8_t *)to);
}

/* Text below U+0300 is composed already: combining marks start there. Most Vietnamese letters lie in the
 * composed block U+1EA0–U+1EF9, so a look for combining marks spares nearly every text the full pass. */
static bool may_be_uncomposed(struct text text)
{
    for (size_t i = 0; i + 1 < text.len; i++) {
        unsigned char first = (unsigned char)text.at[i], second = (unsigned char)text.at[i + 1];
        if (first == 0xCC || (first == 0xCD && second < 0xB0))
            return true;
    }
    return false;
}

struct text utf8_compose(struct arena *arena, struct text text)
{
    if (!may_be_uncomposed(text))
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
