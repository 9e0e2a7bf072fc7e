/*
 * request_language.h: in which language a request is answered: ?lang=, else the cookie, else what the browser prefers.
 */
#ifndef WEB_REQUEST_LANGUAGE_H
#define WEB_REQUEST_LANGUAGE_H

#include "web/request.h"

#define LANGUAGE_COOKIE "roviec-lang"

void request_choose_language(struct request *request);

/* The language that "en-US,en;q=0.9,vi;q=0.8" likes best among ours (RFC 9110, 12.5.4); Vietnamese when it names none.
 */
enum language language_preferred(struct text accept_language);

#endif
