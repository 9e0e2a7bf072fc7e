/*
 * site.h: a request in, a response out: guards, routes, errors, cookies. Knows nothing of the HTTP library.
 */
#ifndef WEB_SITE_H
#define WEB_SITE_H

#include "web/request.h"

/* Answers whatever comes: an error is a response too. `serves_this_machine_alone` has Host checked. */
void site_answer(struct request *request, bool serves_this_machine_alone, struct response *response);

/* Answers with an error: in the person's language, or as JSON for a program. For requests that cannot be looked at. */
void site_refuse(struct request *request, const struct error *error, struct response *response);

#endif
