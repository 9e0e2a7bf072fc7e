#include "web/server.h"

#include <arpa/inet.h>
#include <errno.h>
#include <netdb.h>
#include <signal.h>
#include <unistd.h>

#include "base/message.h"
#include "web/exchange.h"
#include "web/watchdog.h"
#include "work/work.h"

enum {
    CONNECTIONS = 400,
    LEFT_ALONE = 300, /* of them; from there on the first to be late makes room */
    IDLE_SECONDS = 30,
    HEADER_BYTES = 32 << 10,
    STACK_BYTES = 2 << 20,
    AROUND_FILE_BYTES = 64 << 10, /* what a form adds to its file */
    BODIES_AT_ONCE = 6,           /* as many of the largest files may be on their way */
    FAREWELL_MS = 10000,          /* how long requests that have begun are waited for */
    FAREWELL_STEP_US = 20000
};

struct server {
    struct MHD_Daemon *daemons[SERVER_ADDRESSES + 1];
    size_t daemon_count;
    uint16_t port;
    struct exchange_host host;
};

static sigset_t stop_signals(void)
{
    sigset_t signals;
    sigemptyset(&signals);
    sigaddset(&signals, SIGINT);
    sigaddset(&signals, SIGTERM);
    return signals;
}

void server_hold_signals(void)
{
    sigset_t signals = stop_signals();
    pthread_sigmask(SIG_BLOCK, &signals, NULL);
    signal(SIGPIPE, SIG_IGN);
}

void server_wait_for_signal(void)
{
    sigset_t signals = stop_signals();
    int signal;
    while (sigwait(&signals, &signal) != 0)
        ;
}

uint16_t server_port(const struct server *server)
{
    return server->port;
}

union address {
    struct sockaddr any;
    struct sockaddr_in v4;
    struct sockaddr_in6 v6;
};

static bool address_parse(const char *words, uint16_t port, union address *address)
{
    *address = (union address){0};
    if (inet_pton(AF_INET, words, &address->v4.sin_addr) == 1) {
        address->v4.sin_family = AF_INET;
        address->v4.sin_port = htons(port);
        return true;
    }
    if (inet_pton(AF_INET6, words, &address->v6.sin6_addr) != 1)
        return false;
    address->v6.sin6_family = AF_INET6;
    address->v6.sin6_port = htons(port);
    return true;
}

static bool is_loopback(const union address *address)
{
    if (address->any.sa_family == AF_INET)
        return (ntohl(address->v4.sin_addr.s_addr) >> 24) == 127;
    return IN6_IS_ADDR_LOOPBACK(&address->v6.sin6_addr);
}

static struct MHD_Daemon *daemon_open(struct server *server, union address *address)
{
    unsigned flags = MHD_USE_INTERNAL_POLLING_THREAD | MHD_USE_THREAD_PER_CONNECTION | MHD_USE_POLL | MHD_USE_ITC;
    if (address->any.sa_family == AF_INET6)
        flags |= MHD_USE_IPv6;
    return MHD_start_daemon(flags, 0, NULL, NULL, exchange_answer, &server->host, MHD_OPTION_SOCK_ADDR, &address->any,
                            MHD_OPTION_NOTIFY_COMPLETED, exchange_end, &server->host, MHD_OPTION_NOTIFY_CONNECTION,
                            exchange_connect, &server->host, MHD_OPTION_CONNECTION_LIMIT, (unsigned)CONNECTIONS,
                            MHD_OPTION_CONNECTION_TIMEOUT, (unsigned)IDLE_SECONDS, MHD_OPTION_CONNECTION_MEMORY_LIMIT,
                            (size_t)HEADER_BYTES, MHD_OPTION_THREAD_STACK_SIZE, (size_t)STACK_BYTES, MHD_OPTION_END);
}

static bool listen_at(struct server *server, const char *words, struct error *error)
{
    union address address;
    if (!address_parse(words, server->port, &address))
        return error_set_with(error, ERROR_USAGE, N_("“{1}” is not an IPv4 or IPv6 address"), text_from(words));
    errno = 0;
    struct MHD_Daemon *daemon = daemon_open(server, &address);
    if (!daemon) {
        error_set_with(error, ERROR_IO, N_("the server cannot listen at {1}: {2}"), text_from(words));
        return error_add_argument(error, 2, text_from(strerror(errno)));
    }
    server->daemons[server->daemon_count++] = daemon;
    server->port = MHD_get_daemon_info(daemon, MHD_DAEMON_INFO_BIND_PORT)->port;
    server->host.names.serves_this_machine_alone = server->host.names.serves_this_machine_alone &&
                                                   is_loopback(&address);
    return true;
}

/* This machine alone: IPv4, and IPv6 where the machine has it. */
static bool listen_locally(struct server *server, struct error *error)
{
    struct error ignored;
    if (!listen_at(server, "127.0.0.1", error))
        return false;
    return listen_at(server, "::1", &ignored) || true;
}

static bool listen_everywhere(struct server *server, const struct server_settings *settings, struct error *error)
{
    if (!settings->addresses[0])
        return listen_locally(server, error);
    for (size_t i = 0; i < SERVER_ADDRESSES && settings->addresses[i]; i++)
        if (!listen_at(server, settings->addresses[i], error))
            return false;
    return true;
}

bool server_open(const struct server_settings *settings, struct server **server, struct error *error)
{
    struct server *opened = calloc(1, sizeof *opened);
    if (!opened)
        return error_set(error, ERROR_TOO_LARGE, N_("there is no memory for the server"));
    opened->host.watchdog = watchdog_open(LEFT_ALONE);
    if (!opened->host.watchdog) {
        free(opened);
        return error_set(error, ERROR_TOO_LARGE, N_("there is no memory for the server"));
    }
    opened->port = settings->port;
    opened->host.work = settings->work;
    opened->host.names.serves_this_machine_alone = true;
    memcpy(opened->host.names.given, settings->host_names, sizeof settings->host_names);
    host_names_ask_machine(&opened->host.names);
    opened->host.limits.each = work_largest_file_bytes(settings->work) + AROUND_FILE_BYTES;
    opened->host.limits.together = BODIES_AT_ONCE * opened->host.limits.each;
    if (!listen_everywhere(opened, settings, error)) {
        server_close(opened);
        return false;
    }
    *server = opened;
    return true;
}

void server_close(struct server *server)
{
    for (size_t i = 0; i < server->daemon_count; i++) {
        MHD_socket listening = MHD_quiesce_daemon(server->daemons[i]);
        if (listening != MHD_INVALID_SOCKET)
            close(listening);
    }
    for (unsigned waited = 0; waited < FAREWELL_MS * 1000 && atomic_load(&server->host.running) > 0;
         waited += FAREWELL_STEP_US)
        usleep(FAREWELL_STEP_US);
    work_stop_reading(server->host.work);
    for (size_t i = 0; i < server->daemon_count; i++)
        MHD_stop_daemon(server->daemons[i]);
    watchdog_close(server->host.watchdog);
    free(server);
}
