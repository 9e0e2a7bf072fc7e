/*
 * form.h: what a browser sends: query strings, cookies, and forms in both of their encodings.
 *
 * Pure; every input is hostile. Names and values are valid UTF-8 or the form is refused; a file is any bytes.
 * Sources: WHATWG URL (application/x-www-form-urlencoded), RFC 7578 (multipart/form-data), RFC 6265 (cookies).
 */
#ifndef WEB_FORM_H
#define WEB_FORM_H

#include "base/error.h"

enum { FORM_FIELDS = 64, FORM_FILES = 20, FORM_BYTES = 512 << 10 /* of a body without a file */ };

struct parameter {
    struct text name, value;
};

struct parameters {
    struct parameter at[FORM_FIELDS];
    size_t count;
};

struct form_file {
    struct text name;  /* without folders */
    struct text bytes; /* borrowed from the body */
};

struct form {
    struct parameters fields;
    struct form_file files[FORM_FILES];
    size_t file_count;
};

/* The value of a name; empty when there is none. The first one counts. */
struct text parameters_get(const struct parameters *parameters, struct text name);

/* Adds what stands in "a=1&b=2", decoded; ERROR_USAGE for more than FORM_FIELDS or broken UTF-8. */
MUST_USE bool parameters_parse(struct arena *arena, struct text encoded, struct parameters *parameters,
                               struct error *error);

/* Refuses a name that comes twice, and what no name or value can hold: a zero byte, broken UTF-8. */
MUST_USE bool parameters_check(const struct parameters *parameters, struct error *error);

/* Whether so many bytes of words may be sent; ERROR_TOO_LARGE. */
MUST_USE bool form_fits(struct text words, struct error *error);

/* Adds what stands in "a=1; b=2"; what is broken is left out. */
void cookies_parse(struct text header, struct parameters *cookies);

/* Reads a form by its content type; ERROR_TOO_LARGE for words of more than FORM_BYTES. A body of another type is a file
 * without a name. */
MUST_USE bool form_parse(struct arena *arena, struct text content_type, struct text body, struct form *form,
                         struct error *error);

#endif
