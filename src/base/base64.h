/*
 * base64.h: bytes as letters (RFC 4648, section 4: the standard alphabet, with padding).
 *
 * Reading is strict: padding must be there, and unused bits must be zero, so that each value has one spelling.
 */
#ifndef BASE_BASE64_H
#define BASE_BASE64_H

#include "base/text.h"

struct text base64_print(struct arena *arena, struct text bytes);
MUST_USE bool base64_parse(struct arena *arena, struct text letters, struct text *bytes);

#endif
