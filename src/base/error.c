#include "base/error.h"

#include <assert.h>
#include <errno.h>

#include "base/message.h"
#include "base/moment.h"

struct error_row {
    const char *code;
    int exit_code, http_status;
};

static const struct error_row rows[] = {
#define ERROR_KIND(name, code, exit_code, http_status, summary) [ERROR_##name] = {code, exit_code, http_status},
#include "base/error-kinds.def"
#undef ERROR_KIND
};

bool error_set(struct error *error, enum error_kind kind, const char *message)
{
    *error = (struct error){.kind = kind, .message = message};
    return false;
}

bool error_set_with(struct error *error, enum error_kind kind, const char *message, struct text first)
{
    error_set(error, kind, message);
    return error_add_argument(error, 1, first);
}

bool error_add_argument(struct error *error, size_t place, struct text argument)
{
    assert(place >= 1 && place <= ERROR_ARGUMENTS);
    struct text fitting = text_cut(argument, ERROR_ARGUMENT_BYTES - 1);
    char *to = error->arguments[place - 1];
    if (fitting.len)
        memcpy(to, fitting.at, fitting.len);
    to[fitting.len] = '\0';
    return false;
}

bool error_add_said(struct error *error, size_t place, const char *message)
{
    error->forms[place - 1] = ARGUMENT_SAID;
    return error_add_argument(error, place, text_from(message));
}

bool error_add_cause(struct error *error, size_t place, int cause)
{
    switch (cause) {
#define CAUSE(name, message)                                                                                           \
    case name:                                                                                                         \
        return error_add_said(error, place, message);
#include "base/causes.def"
#undef CAUSE
    default:
        return error_add_argument(error, place, text_from(strerrordesc_np(cause)));
    }
}

bool error_add_number(struct error *error, size_t place, int64_t number)
{
    char digits[24];
    snprintf(digits, sizeof digits, "%lld", (long long)number);
    return error_add_argument(error, place, text_from(digits));
}

bool error_add_day(struct error *error, size_t place, struct date day)
{
    char printed[DATE_BYTES];
    error->forms[place - 1] = ARGUMENT_DAY;
    return error_add_argument(error, place, text_from(date_print(day, printed)));
}

bool error_add_moment(struct error *error, size_t place, int64_t moment)
{
    char printed[MOMENT_BYTES];
    error->forms[place - 1] = ARGUMENT_MOMENT;
    return error_add_argument(error, place, text_from(moment_print(moment, printed)));
}

bool error_add_hint(struct error *error, const char *hint)
{
    error->hint = hint;
    return false;
}

const char *error_code(enum error_kind kind)
{
    return rows[kind].code;
}

int error_exit_code(enum error_kind kind)
{
    return rows[kind].exit_code;
}

int error_http_status(enum error_kind kind)
{
    return rows[kind].http_status;
}
