/*
 * site.h: a request in, a response out: guards, routes, errors, cookies. Knows nothing of the HTTP library.
 */
#ifndef WEB_SITE_H
#define WEB_SITE_H

#include "web/host_names.h"
#include "web/request.h"

/* Answers whatever comes under one of the names: an error is a response too. */
void site_answer(struct request *request, const struct host_names *names, struct response *response);

/* Answers with an error: in the person's language, or as JSON for a program. For requests that cannot be looked at. */
void site_refuse(struct request *request, const struct error *error, struct response *response);

#endif
