/*
 * host_names.h: the names under which a server answers.
 *
 * A page elsewhere can have its own name point at this server (DNS rebinding); to the browser its requests are then of
 * one origin, and cookies, tokens and Sec-Fetch-Site say nothing against them. What gives them away is Host, which
 * bears that name. So a name counts only where nobody else can take it: those of this machine, an address written out,
 * and the names that were given when the server was started.
 */
#ifndef WEB_HOST_NAMES_H
#define WEB_HOST_NAMES_H

#include "base/text.h"

enum { HOST_NAMES = 16, MACHINE_NAME_BYTES = 65 };

struct host_names {
    bool serves_this_machine_alone;   /* then neither addresses nor the machine's name count */
    const char *given[HOST_NAMES];    /* without a port; the rest NULL */
    char machine[MACHINE_NAME_BYTES]; /* as the network may call it; empty: not known */
};

/* Whether a Host is one of them, with any port, whatever the case. */
bool host_is_ours(const struct host_names *names, struct text host);

/* Asks the machine for its name. */
void host_names_ask_machine(struct host_names *names);

#endif
