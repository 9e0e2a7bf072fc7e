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
void buffer_add(struct buffer *buffer, struct text text);
void buffer_add_byte(struct buffer *buffer, char byte);
void buffer_add_point(struct buffer *buffer, int32_t point);
void buffer_print(struct buffer *buffer, const char *format, ...) PRINTF_LIKE(2, 3);
void buffer_reserve(struct buffer *buffer, size_t len); /* room for `len` more bytes and a terminator, at once */
size_t buffer_room(const struct buffer *buffer);
void buffer_cut(struct buffer *buffer, size_t len); /* back to `len` bytes */

/* What was written; valid until the next addition. */
struct text buffer_text(const struct buffer *buffer);

#endif
