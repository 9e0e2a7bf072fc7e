/*
 * buffer.h: text that grows, in an arena, up to a maximum given at birth.
 *
 * Reaching the maximum ends the job as exhausted memory does; who expects to reach it asks `buffer_room` first.
 */
#ifndef BASE_BUFFER_H
#define BASE_BUFFER_H

#include "base/text.h"

struct buffer {
    struct arena *arena;
    char *at;
    size_t len, capacity, maximum;
};

struct buffer buffer_open(struct arena *arena, size_t maximum_bytes);
void buffer_add_point(struct buffer *buffer, int32_t point);
void buffer_print(struct buffer *buffer, const char *format, ...) PRINTF_LIKE(2, 3);
void buffer_grow(struct buffer *buffer, size_t len); /* buffer_reserve where there is no room yet */

/* Room for `len` more bytes and a terminator, at once. */
static inline void buffer_reserve(struct buffer *buffer, size_t len)
{
    if (len >= buffer->capacity - buffer->len) /* the capacity is 0, or past the length */
        buffer_grow(buffer, len);
}

static inline void buffer_add(struct buffer *buffer, struct text text)
{
    if (text.len == 0)
        return;
    buffer_reserve(buffer, text.len);
    memcpy(buffer->at + buffer->len, text.at, text.len);
    buffer->len += text.len;
}

static inline void buffer_add_byte(struct buffer *buffer, char byte)
{
    buffer_reserve(buffer, 1);
    buffer->at[buffer->len++] = byte;
}

size_t buffer_room(const struct buffer *buffer);
void buffer_cut(struct buffer *buffer, size_t len); /* back to `len` bytes */

/* What was written; valid until the next addition. */
struct text buffer_text(const struct buffer *buffer);

#endif
