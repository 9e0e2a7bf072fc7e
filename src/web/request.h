/*
 * request.h: what was asked, and what is answered. Everything lives in the request's arena.
 */
#ifndef WEB_REQUEST_H
#define WEB_REQUEST_H

#include "base/error.h"
#include "base/message.h"
#include "web/form.h"

struct work;

enum method { METHOD_GET, METHOD_POST, METHOD_OTHER };

enum { PATH_PARTS = 3 };

struct request {
    struct arena *arena;
    struct work *work;
    enum method method; /* HEAD is a GET whose body the library leaves out */
    struct text path;
    struct text parts[PATH_PARTS]; /* what stands where the route has a star */
    struct parameters query, cookies;
    struct text host, origin, fetch_site, accept, accept_language, content_type;
    struct text body;
    struct form form; /* of a POST */
    enum language language;
    bool chose_language;     /* by ?lang=: to be remembered */
    struct text form_token;  /* what the forms of this browser must carry */
    bool has_new_form_token; /* it has none yet: to be remembered */
    bool is_programs;        /* asked by a program: errors are JSON */
    struct text id;          /* short, for the log and the pages of errors */
};

enum { RESPONSE_HEADERS = 12 };

struct response_header {
    const char *name, *value;
};

struct response {
    unsigned status;
    const char *type; /* Content-Type */
    struct text body;
    bool is_constant; /* the body outlives the request: it is not copied */
    bool may_be_kept; /* by caches, for ever */
    struct response_header headers[RESPONSE_HEADERS];
    size_t header_count;
};

void response_add_header(struct response *response, const char *name, const char *value);

/* 200 with an HTML page, or another status. */
void response_set_page(struct response *response, unsigned status, struct text html);

/* 303: what was posted is done, look here now. */
void response_redirect(struct arena *arena, struct response *response, struct text path);

/* A file to save: its name may have any letters (RFC 6266, RFC 8187). */
void response_set_download(struct arena *arena, struct response *response, const char *type, struct text name,
                           struct text bytes);

#endif
