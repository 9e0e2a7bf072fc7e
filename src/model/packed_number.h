/*
 * packed_number.h: whole numbers as a few bytes, for the strings of counts that tallies keep.
 *
 * A number is written as in Protocol Buffers' sint64: the sign in the lowest bit, seven bits a byte, the lowest first.
 */
#ifndef MODEL_PACKED_NUMBER_H
#define MODEL_PACKED_NUMBER_H

#include "base/buffer.h"

enum { PACKED_NUMBER_BYTES = 5, PACKED_NUMBER_BITS = 7, PACKED_NUMBER_GOES_ON = 1 << PACKED_NUMBER_BITS };

/* Takes the next number off a string; false where there is none. */
static inline bool packed_number_next(struct text *from, int64_t *number)
{
    uint64_t read = 0;
    for (size_t i = 0; i < from->len && i < PACKED_NUMBER_BYTES; i++) {
        unsigned byte = (unsigned char)from->at[i];
        read |= (uint64_t)(byte & (PACKED_NUMBER_GOES_ON - 1)) << (PACKED_NUMBER_BITS * i);
        if (byte & PACKED_NUMBER_GOES_ON)
            continue;
        *number = (int64_t)(read >> 1) ^ -(int64_t)(read & 1);
        *from = text_from_offset(*from, i + 1);
        return true;
    }
    return false;
}

static inline void packed_number_add(struct buffer *to, int64_t number)
{
    uint64_t rest = (uint64_t)number << 1 ^ (uint64_t)(number >> 63);
    for (; rest >= PACKED_NUMBER_GOES_ON; rest >>= PACKED_NUMBER_BITS)
        buffer_add_byte(to, (char)(unsigned char)(rest | PACKED_NUMBER_GOES_ON));
    buffer_add_byte(to, (char)rest);
}

#endif
