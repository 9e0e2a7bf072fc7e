#include "web/exchange.h"

#include "base/arena.h"
#include "base/job.h"
#include "web/site.h"
#include "web/watchdog.h"

enum {
    ANSWER_BYTES = 768 << 20, /* memory of one answer: a reading of the largest document fits */
    HEADER_SECONDS = 60,      /* to begin the next request and send its headers */
    REQUEST_SECONDS = 600     /* to send its body, and to be answered */
};

struct exchange {
    struct exchange_host *host;
    struct MHD_Connection *connection;
    const char *path, *method;
    struct body body;
    bool is_answered;
    unsigned id;
};

static void allow(struct exchange_host *host, struct MHD_Connection *connection, unsigned seconds)
{
    const union MHD_ConnectionInfo *info = MHD_get_connection_info(connection, MHD_CONNECTION_INFO_SOCKET_CONTEXT);
    watchdog_allow(host->watchdog, info ? info->socket_context : NULL, seconds);
}

void exchange_connect(void *host, struct MHD_Connection *connection, void **slot,
                      enum MHD_ConnectionNotificationCode code)
{
    struct watchdog *watchdog = ((struct exchange_host *)host)->watchdog;
    if (code == MHD_CONNECTION_NOTIFY_STARTED) {
        int socket = MHD_get_connection_info(connection, MHD_CONNECTION_INFO_CONNECTION_FD)->connect_fd;
        *slot = watchdog_add(watchdog, socket, HEADER_SECONDS);
    } else {
        watchdog_remove(watchdog, *slot);
        *slot = NULL;
    }
}

static struct exchange *exchange_open(struct exchange_host *host, struct MHD_Connection *connection)
{
    struct exchange *exchange = calloc(1, sizeof *exchange);
    if (!exchange)
        return NULL;
    exchange->host = host;
    exchange->connection = connection;
    exchange->body.limits = &host->limits;
    exchange->id = atomic_fetch_add(&host->next_id, 1) + 1;
    atomic_fetch_add(&host->running, 1);
    allow(host, connection, REQUEST_SECONDS);
    return exchange;
}

void exchange_end(void *host, struct MHD_Connection *connection, void **slot, enum MHD_RequestTerminationCode code)
{
    (void)code;
    struct exchange *exchange = *slot;
    if (!exchange)
        return;
    allow(host, connection, HEADER_SECONDS);
    body_drop(&exchange->body);
    atomic_fetch_sub(&exchange->host->running, 1);
    free(exchange);
    *slot = NULL;
}

static struct text header(const struct exchange *exchange, const char *name)
{
    return text_from(MHD_lookup_connection_value(exchange->connection, MHD_HEADER_KIND, name));
}

/* With their lengths: a value may hold a zero byte, which is to be seen and refused. */
static enum MHD_Result add_query(void *request, enum MHD_ValueKind kind, const char *name, size_t name_len,
                                 const char *value, size_t value_len)
{
    (void)kind;
    struct parameters *query = &((struct request *)request)->query;
    if (query->count == FORM_FIELDS)
        return MHD_NO;
    query->at[query->count++] = (struct parameter){{name, name_len}, {value, value_len}};
    return MHD_YES;
}

static enum method method_of(const char *name)
{
    if (strcmp(name, "GET") == 0 || strcmp(name, "HEAD") == 0)
        return METHOD_GET;
    return strcmp(name, "POST") == 0 ? METHOD_POST : METHOD_OTHER;
}

static void fill_request(const struct exchange *exchange, struct arena *arena, struct request *request)
{
    *request = (struct request){.arena = arena,
                                .work = exchange->host->work,
                                .method = method_of(exchange->method),
                                .path = text_from(exchange->path),
                                .host = header(exchange, "Host"),
                                .origin = header(exchange, "Origin"),
                                .fetch_site = header(exchange, "Sec-Fetch-Site"),
                                .accept = header(exchange, "Accept"),
                                .accept_language = header(exchange, "Accept-Language"),
                                .content_type = header(exchange, "Content-Type"),
                                .body = {exchange->body.bytes ? exchange->body.bytes : "", exchange->body.len},
                                .id = text_print(arena, "%x", exchange->id)};
    cookies_parse(header(exchange, "Cookie"), &request->cookies);
    MHD_get_connection_values_n(exchange->connection, MHD_GET_ARGUMENT_KIND, add_query, request);
}

/* What every response says: no script or style but our own, no frames, no guessing of types, no traces. */
static const struct response_header every_header[] = {
    {"Content-Security-Policy",
     "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; "
     "form-action 'self'; base-uri 'none'; frame-ancestors 'none'"},
    {"X-Content-Type-Options", "nosniff"},
    {"Referrer-Policy", "same-origin"},
    {"Permissions-Policy", "camera=(), microphone=(), geolocation=(), payment=(), usb=()"},
    {"Cross-Origin-Opener-Policy", "same-origin"},
    {"Cross-Origin-Resource-Policy", "same-origin"},
};

static bool send_response(struct exchange *exchange, const struct response *response)
{
    enum MHD_ResponseMemoryMode mode = response->is_constant ? MHD_RESPMEM_PERSISTENT : MHD_RESPMEM_MUST_COPY;
    void *body = (void *)(uintptr_t)(response->body.len ? response->body.at : "");
    struct MHD_Response *sent = MHD_create_response_from_buffer(response->body.len, body, mode);
    if (!sent)
        return false;
    MHD_add_response_header(sent, "Content-Type", response->type);
    MHD_add_response_header(sent, "Cache-Control",
                            response->may_be_kept ? "public, max-age=31536000, immutable" : "no-store");
    for (size_t i = 0; i < COUNT_OF(every_header); i++)
        MHD_add_response_header(sent, every_header[i].name, every_header[i].value);
    for (size_t i = 0; i < response->header_count; i++)
        MHD_add_response_header(sent, response->headers[i].name, response->headers[i].value);
    exchange->is_answered = MHD_queue_response(exchange->connection, response->status, sent) == MHD_YES;
    MHD_destroy_response(sent);
    return exchange->is_answered;
}

/* One line for each request that failed through our own fault. */
static void log_failure(const struct exchange *exchange, const struct response *response)
{
    if (response->status >= 500)
        fprintf(stderr, "roviec: request %x: %s %s: status %u\n", exchange->id, exchange->method, exchange->path,
                response->status);
}

static bool answer_request(struct arena *arena, void *argument, struct error *error)
{
    (void)error;
    struct exchange *exchange = argument;
    struct request *request = arena_new(arena, struct request);
    struct response response = {.status = 500, .type = "text/plain; charset=utf-8"};
    fill_request(exchange, arena, request);
    site_answer(request, &exchange->host->names, &response);
    log_failure(exchange, &response);
    return send_response(exchange, &response);
}

/* An exchange that failed before it could be looked at, and why. */
struct failure {
    struct exchange *exchange;
    struct error error;
};

static bool answer_failure(struct arena *arena, void *argument, struct error *error)
{
    (void)error;
    struct failure *failure = argument;
    struct request *request = arena_new(arena, struct request);
    struct response response = {.type = "text/plain; charset=utf-8"};
    fill_request(failure->exchange, arena, request);
    site_refuse(request, &failure->error, &response);
    log_failure(failure->exchange, &response);
    return send_response(failure->exchange, &response);
}

static void set_too_large(const struct exchange *exchange, struct error *error)
{
    char megabytes[24];
    snprintf(megabytes, sizeof megabytes, "%zu", exchange->host->limits.each >> 20);
    error_set_with(error, ERROR_TOO_LARGE, N_("the file is larger than the {1} MB this server takes"),
                   text_from(megabytes));
    error_add_hint(error, N_("split it into smaller files"));
}

static enum MHD_Result answer_whole(struct exchange *exchange)
{
    struct failure failure = {.exchange = exchange};
    struct error second;
    bool done = false;
    if (exchange->body.is_too_large)
        set_too_large(exchange, &failure.error);
    else if (exchange->body.has_no_room)
        error_set(&failure.error, ERROR_BUSY, N_("too many files are being sent at the moment"));
    else
        done = job_run((struct job){.memory_bytes = ANSWER_BYTES}, answer_request, exchange, &failure.error);
    if (!done && !exchange->is_answered)
        done = job_run((struct job){.memory_bytes = 8 << 20}, answer_failure, &failure, &second);
    return done ? MHD_YES : MHD_NO;
}

enum MHD_Result exchange_answer(void *host, struct MHD_Connection *connection, const char *path, const char *method,
                                const char *version, const char *bytes, size_t *len, void **slot)
{
    (void)version;
    if (!*slot) {
        *slot = exchange_open(host, connection);
        return *slot ? MHD_YES : MHD_NO;
    }
    struct exchange *exchange = *slot;
    exchange->path = path;
    exchange->method = method;
    if (*len > 0) {
        bool goes_on = body_add(&exchange->body, bytes, *len);
        *len = 0;
        return goes_on ? MHD_YES : MHD_NO;
    }
    return answer_whole(exchange);
}
