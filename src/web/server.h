/*
 * server.h: the web server: opened, waited for, closed.
 */
#ifndef WEB_SERVER_H
#define WEB_SERVER_H

#include "base/error.h"
#include "web/host_names.h"

struct work;
struct server;

enum { SERVER_PORT = 8335, SERVER_ADDRESSES = 8 };

struct server_settings {
    struct work *work;
    const char *addresses[SERVER_ADDRESSES]; /* IPv4 or IPv6; none: this machine alone, both kinds */
    const char *host_names[HOST_NAMES];      /* under which people reach it, beside its own; the rest NULL */
    uint16_t port;                           /* 0: any free one */
};

/* Blocks SIGINT and SIGTERM in this thread and those it starts, so that server_wait_for_signal gets them. A log that
 * nobody reads any more (SIGPIPE) does not end the server. */
void server_hold_signals(void);

MUST_USE bool server_open(const struct server_settings *settings, struct server **server, struct error *error);
uint16_t server_port(const struct server *server);
void server_wait_for_signal(void);

/* Answers what has begun, then closes; a document that takes long to read is not waited for. */
void server_close(struct server *server);

#endif
