#include "web/body.h"

enum { DRAINED_TIMES = 32 }; /* a body is read on to this many times its limit, then cut off */

void body_drop(struct body *body)
{
    atomic_fetch_sub(&body->limits->now, body->capacity);
    free(body->bytes);
    body->bytes = NULL;
    body->len = body->capacity = 0;
}

static bool body_grow(struct body *body, size_t capacity)
{
    size_t more = capacity - body->capacity;
    char *grown = NULL;
    if (atomic_fetch_add(&body->limits->now, more) + more <= body->limits->together)
        grown = realloc(body->bytes, capacity);
    if (!grown) {
        atomic_fetch_sub(&body->limits->now, more);
        return false;
    }
    body->bytes = grown;
    body->capacity = capacity;
    return true;
}

/* Twice as much as before, but no more than one body may have. */
static bool body_make_room(struct body *body, size_t len)
{
    if (body->len + len <= body->capacity)
        return true;
    size_t capacity = 2 * body->capacity + len;
    return body_grow(body, capacity < body->limits->each ? capacity : body->limits->each);
}

bool body_add(struct body *body, const char *bytes, size_t len)
{
    body->received += len;
    if (body->received > body->limits->each)
        body->is_too_large = true;
    else if (!body->has_no_room && !body_make_room(body, len))
        body->has_no_room = true;
    if (body->is_too_large || body->has_no_room) {
        body_drop(body);
        return body->received / DRAINED_TIMES <= body->limits->each;
    }
    memcpy(body->bytes + body->len, bytes, len);
    body->len += len;
    return true;
}
