/*
 * body.h: what a client sends, gathered as it comes, within the limits of one request and of all together.
 *
 * What is too large is read on and thrown away for a while, so that the person gets a sentence and not a broken
 * connection.
 */
#ifndef WEB_BODY_H
#define WEB_BODY_H

#include <stdatomic.h>
#include <stdbool.h>
#include <stddef.h>

struct body_limits {
    size_t each;       /* bytes of one body */
    size_t together;   /* bytes of all that are held at the moment */
    atomic_size_t now; /* bytes held at the moment */
};

struct body {
    struct body_limits *limits;
    char *bytes;
    size_t len, capacity;
    size_t received; /* what was thrown away included */
    bool is_too_large, has_no_room;
};

/* Keeps what fits; false when the sender is to be cut off. */
bool body_add(struct body *body, const char *bytes, size_t len);

/* Gives the bytes back. */
void body_drop(struct body *body);

#endif
