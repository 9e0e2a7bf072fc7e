/*
 * utf8.h: the border between foreign bytes and text (RFC 3629; NFC by utf8proc).
 */
#ifndef BASE_UTF8_H
#define BASE_UTF8_H

#include "base/text.h"

/* Whether the bytes are well-formed UTF-8 without surrogates or U+0000. */
bool utf8_is_valid(struct text bytes);

/* Bytes of one code point into `to[4]`; how many were written. */
size_t utf8_encode(int32_t point, char to[4]);

/* Whether a combining mark (U+0300 to U+036F) stands in it, the only thing in Vietnamese text that may be composed. */
bool utf8_has_combining(struct text text);

/* Canonical composition. Borrowed unchanged when it is already NFC. */
struct text utf8_compose(struct arena *arena, struct text text);

#endif
