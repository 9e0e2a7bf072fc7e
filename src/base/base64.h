/*
 * base64.h: bytes as letters (RFC 4648, section 4: the standard alphabet, with padding).
 *
 * Reading is strict: padding must be there, and unused bits must be zero, so that each value has one spelling.
 */
#ifndef BASE_BASE64_H
#define BASE_BASE64_H

#include "base/text.h"

/* Takes the same time for all bytes of one length: secrets may be printed. */
struct text base64_print(struct arena *arena, struct text bytes);

/* So many letters that `bytes` bytes give. */
#define BASE64_LETTERS(bytes) (((bytes) + 2) / 3 * 4)

/* Writes bytes that are no secret to where there is room for their letters, and gives the end of these. */
char *base64_put(char *letters, struct text bytes);

MUST_USE bool base64_parse(struct arena *arena, struct text letters, struct text *bytes);

#endif
