/*
 * exchange.h: one request and its response on the wire: what libmicrohttpd calls for each.
 *
 * The answer is made as a job: running out of memory is an ordinary error.
 */
#ifndef WEB_EXCHANGE_H
#define WEB_EXCHANGE_H

#include <microhttpd.h>

#include "web/body.h"
#include "web/host_names.h"

struct watchdog;
struct work;

struct exchange_host {
    struct work *work;
    struct host_names names;
    struct body_limits limits;
    atomic_size_t running; /* requests being answered */
    atomic_uint next_id;
    struct watchdog *watchdog;
};

/* An MHD_NotifyConnectionCallback: a connection begins or ends. */
void exchange_connect(void *host, struct MHD_Connection *connection, void **slot,
                      enum MHD_ConnectionNotificationCode code);

/* An MHD_AccessHandlerCallback and an MHD_RequestCompletedCallback; `host` is a struct exchange_host. */
enum MHD_Result exchange_answer(void *host, struct MHD_Connection *connection, const char *path, const char *method,
                                const char *version, const char *bytes, size_t *len, void **slot);
void exchange_end(void *host, struct MHD_Connection *connection, void **slot, enum MHD_RequestTerminationCode code);

#endif
