/*
 * guard.h: whether what changes something comes from our own pages.
 *
 * The browser says so (Sec-Fetch-Site, Origin), and the form carries what only our own pages know, beside a cookie with
 * the same. That a page of another name is none of ours is seen before that: host_names.h.
 */
#ifndef WEB_GUARD_H
#define WEB_GUARD_H

#include "web/request.h"

/* Refuses a POST that comes from a page of another site. */
MUST_USE bool guard_origin(const struct request *request, struct error *error);

/* Refuses a form that does not carry the token of its browser. */
MUST_USE bool guard_form(const struct request *request, struct error *error);

/* The cookie that holds the token, and the field of the form. */
#define FORM_TOKEN_COOKIE "roviec-form"
#define FORM_TOKEN_FIELD "form_token"

#endif
