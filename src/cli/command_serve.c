#include "base/arena.h"
#include "cli/command.h"
#include "cli/reading.h"
#include "model/clarity_policy.h"
#include "web/server.h"
#include "work/work.h"

enum serve_option { AT_ADDRESS, AS_HOST, AT_PORT, WITH_SAMPLE, WITH_UNITS, REQUIRED_MARKS };

static const struct option options[] = {
    [AT_ADDRESS] = {"address", "ADDRESS", N_("listen here, IPv4 or IPv6; this machine alone when not given")},
    [AS_HOST] = {"host", "NAME", N_("answer to this name too, as people type it; can be given again")},
    [AT_PORT] = {"port", "PORT", N_("listen on this port; 8335 when not given, 0 for any free one")},
    [WITH_SAMPLE] = {"sample", "FOLDER", N_("offer the documents of this folder to try")},
    [WITH_UNITS] = {"units", "FILE", N_("resolve units against this list (TSV or xlsx)")},
    [REQUIRED_MARKS] = {"require", "MARKS",
                        N_("the marks a clear task must have, as person,work,time; all six when not given")},
};

const struct option *command_serve_options(size_t *count)
{
    *count = COUNT_OF(options);
    return options;
}

static bool read_host_names(const struct given *given, struct server_settings *settings, struct error *error)
{
    size_t count = 0;
    for (size_t i = 0; i < given->in_order_count; i++) {
        if (given->in_order[i].option != AS_HOST)
            continue;
        if (count == HOST_NAMES)
            return error_set(error, ERROR_USAGE, N_("too many names are given with “--host”"));
        settings->host_names[count++] = given->in_order[i].value;
    }
    return true;
}

static bool read_settings(const struct given *given, struct server_settings *settings, struct error *error)
{
    uint64_t port = SERVER_PORT;
    const char *word = given->values[AT_PORT];
    if (!options_check_rest(given, 0, error))
        return false;
    if (word && !text_to_number(text_from(word), UINT16_MAX, &port))
        return error_set_with(error, ERROR_USAGE, N_("“{1}” is not a port"), text_from(word));
    *settings = (struct server_settings){.port = (uint16_t)port, .addresses[0] = given->values[AT_ADDRESS]};
    return read_host_names(given, settings, error);
}

/* Prints where the server is to be found, in a form that can be clicked. */
static void announce(const struct session *session, const struct server_settings *settings, const struct server *server)
{
    const char *address = settings->addresses[0] ? settings->addresses[0] : "127.0.0.1";
    bool is_ipv6 = strchr(address, ':') != NULL;
    printf("%s http://%s%s%s:%u/\n", message_translate(session->language, N_("Rõ Việc is running at")),
           is_ipv6 ? "[" : "", address, is_ipv6 ? "]" : "", (unsigned)server_port(server));
    printf("%s\n", message_translate(session->language, N_("Press Ctrl+C to stop.")));
    fflush(stdout);
}

bool command_serve(struct session *session, struct words words, struct error *error)
{
    struct given given;
    struct server_settings settings;
    if (!options_read(session->arena, options, COUNT_OF(options), words, &given, error) ||
        !read_settings(&given, &settings, error))
        return false;
    struct work_settings work_settings = {
        .units_path = given.values[WITH_UNITS], .sample_folder = given.values[WITH_SAMPLE], .clock = clock_system()};
    if (given.values[REQUIRED_MARKS] &&
        !clarity_policy_parse(text_from(given.values[REQUIRED_MARKS]), &work_settings.policy, error))
        return false;
    server_hold_signals();
    struct server *server;
    if (!reading_open(session, &work_settings, &settings.work, error) || !server_open(&settings, &server, error))
        return false;
    announce(session, &settings, server);
    server_wait_for_signal();
    server_close(server);
    return true;
}
