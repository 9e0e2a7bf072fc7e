/*
 * bytes.h: little-endian numbers within bytes that may end anywhere.
 */
#ifndef DOCUMENT_DOC_BYTES_H
#define DOCUMENT_DOC_BYTES_H

#include "base/text.h"

/* The number of `len` bytes (1 to 4) at `at`; 0 where the bytes have ended. */
static inline uint32_t bytes_number(struct text bytes, size_t at, size_t len)
{
    uint32_t number = 0;
    if (at > bytes.len || bytes.len - at < len)
        return 0;
    for (size_t i = len; i-- > 0;)
        number = number << 8 | (unsigned char)bytes.at[at + i];
    return number;
}

#endif
