/*
 * guard.h: whether a request may be answered at all: from where it comes, and to which name it was sent.
 *
 * A server bound to this machine alone answers only to this machine's names: another name in Host means that a foreign
 * page had its name point here (DNS rebinding). What changes something must come from our own pages: the browser says
 * so (Sec-Fetch-Site, Origin), and the form carries what only our own pages know, beside a cookie with the same.
 */
#ifndef WEB_GUARD_H
#define WEB_GUARD_H

#include "web/request.h"

/* Whether Host names this machine: 127.0.0.1, [::1] or localhost, with any port. */
bool host_is_local(struct text host);

/* Refuses a POST that comes from a page of another site. */
MUST_USE bool guard_origin(const struct request *request, struct error *error);

/* Refuses a form that does not carry the token of its browser. */
MUST_USE bool guard_form(const struct request *request, struct error *error);

/* The cookie that holds the token, and the field of the form. */
#define FORM_TOKEN_COOKIE "roviec-form"
#define FORM_TOKEN_FIELD "form_token"

#endif
