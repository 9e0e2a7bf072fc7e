#include "base/buffer.h"

#include <assert.h>
#include <stdarg.h>

#include "base/arena.h"
#include "base/utf8.h"

struct buffer buffer_open(struct arena *arena, size_t maximum_bytes)
{
    return (struct buffer){.arena = arena, .maximum = maximum_bytes};
}

size_t buffer_room(const struct buffer *buffer)
{
    return buffer->maximum - buffer->len;
}

/* The capacity never passes the maximum and a terminator, so that room within it is room within the maximum. */
void buffer_grow(struct buffer *buffer, size_t len)
{
    if (len > buffer_room(buffer))
        arena_exhaust(buffer->arena);
    size_t wanted = buffer->len + len + 1, capacity = buffer->capacity ? 2 * buffer->capacity : 64;
    if (capacity > buffer->maximum)
        capacity = buffer->maximum + 1;
    if (capacity < wanted)
        capacity = wanted;
    buffer->at = arena_grow(buffer->arena, buffer->at, buffer->capacity, capacity, 1);
    buffer->capacity = capacity;
}

void buffer_add_point(struct buffer *buffer, int32_t point)
{
    char bytes[4];
    buffer_add(buffer, (struct text){bytes, utf8_encode(point, bytes)});
}

void buffer_print(struct buffer *buffer, const char *format, ...)
{
    va_list arguments;
    va_start(arguments, format);
    va_list again;
    va_copy(again, arguments);
    int len = vsnprintf(NULL, 0, format, arguments);
    va_end(arguments);
    assert(len >= 0);
    buffer_reserve(buffer, (size_t)len);
    vsnprintf(buffer->at + buffer->len, (size_t)len + 1, format, again);
    va_end(again);
    buffer->len += (size_t)len;
}

void buffer_cut(struct buffer *buffer, size_t len)
{
    assert(len <= buffer->len);
    buffer->len = len;
}

struct text buffer_text(const struct buffer *buffer)
{
    return (struct text){buffer->at, buffer->len};
}
