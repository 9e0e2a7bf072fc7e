/*
 * exchange.h: one request and its response on the wire: what libmicrohttpd calls for each.
 *
 * The body is gathered up to a limit; what is larger is read on and thrown away for a while, so that the person gets a
 * sentence and not a broken connection. The answer is made as a job: running out of memory is an ordinary error.
 */
#ifndef WEB_EXCHANGE_H
#define WEB_EXCHANGE_H

#include <microhttpd.h>
#include <stdatomic.h>
#include <stdbool.h>
#include <stddef.h>

struct work;

struct exchange_host {
    struct work *work;
    bool serves_this_machine_alone;
    size_t body_limit;        /* of one request */
    atomic_size_t body_bytes; /* held at the moment for all requests */
    size_t bodies_limit;
    atomic_size_t running; /* requests being answered */
    atomic_uint next_id;
};

/* An MHD_AccessHandlerCallback and an MHD_RequestCompletedCallback; `host` is a struct exchange_host. */
enum MHD_Result exchange_answer(void *host, struct MHD_Connection *connection, const char *path, const char *method,
                                const char *version, const char *bytes, size_t *len, void **slot);
void exchange_end(void *host, struct MHD_Connection *connection, void **slot, enum MHD_RequestTerminationCode code);

#endif
