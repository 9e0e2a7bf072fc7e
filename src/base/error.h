/*
 * error.h: what went wrong, as a value.
 *
 * A function that can fail returns bool, takes `struct error *error` last and fills it exactly when it returns
 * false. The kind (error-kinds.def) decides the exit code, the HTTP status and the stable JSON code. The message is
 * an English msgid in one line, marked with N_(), with places {1} … {3} for its arguments; it is translated at the
 * border. The hint, where there is one, says what to do next. Arguments are copied, so an error outlives its job.
 * A bug is not an error: assert.
 */
#ifndef BASE_ERROR_H
#define BASE_ERROR_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/date.h"

enum error_kind {
#define ERROR_KIND(name, code, exit_code, http_status, summary) ERROR_##name,
#include "base/error-kinds.def"
#undef ERROR_KIND
};

enum { ERROR_ARGUMENTS = 3, ERROR_ARGUMENT_BYTES = 160 };

/* How an argument is shown: as it is; as a msgid, translated; as a day or a moment, in the way of the language. */
enum error_argument { ARGUMENT_PLAIN, ARGUMENT_SAID, ARGUMENT_DAY, ARGUMENT_MOMENT };

struct error {
    enum error_kind kind;
    const char *message; /* msgid */
    const char *hint;    /* msgid or NULL */
    char arguments[ERROR_ARGUMENTS][ERROR_ARGUMENT_BYTES];
    enum error_argument forms[ERROR_ARGUMENTS];
};

/* Fills `error` and returns false, so that a check reads `return error_set(error, …);`. */
bool error_set(struct error *error, enum error_kind kind, const char *message);
bool error_set_with(struct error *error, enum error_kind kind, const char *message, struct text first);

/* Adds an argument, or the hint, to an error just set; returns false too. */
bool error_add_argument(struct error *error, size_t place, struct text argument);
bool error_add_said(struct error *error, size_t place, const char *message);
bool error_add_cause(struct error *error, size_t place, int cause); /* a number of errno.h: causes.def */
bool error_add_number(struct error *error, size_t place, int64_t number);
bool error_add_day(struct error *error, size_t place, struct date day);
bool error_add_moment(struct error *error, size_t place, int64_t moment);
bool error_add_hint(struct error *error, const char *hint);

const char *error_code(enum error_kind kind); /* "encrypted": stable, in JSON */
int error_exit_code(enum error_kind kind);    /* see `man roviec` */
int error_http_status(enum error_kind kind);  /* RFC 9110 */

#endif
