#include "web/guard.h"

#include "base/message.h"

static bool refuse(struct error *error)
{
    error_set(error, ERROR_FORBIDDEN, N_("this was not sent from a page of this server"));
    return error_add_hint(error, N_("open the page again and repeat the step"));
}

/* "http://host:port" against Host. A proxy in front may add TLS, so the scheme does not count. */
static bool origin_is_ours(struct text origin, struct text host)
{
    size_t scheme_end = text_find(origin, TEXT("://"));
    return scheme_end != TEXT_NOT_FOUND && text_equal(text_from_offset(origin, scheme_end + 3), host);
}

bool guard_origin(const struct request *request, struct error *error)
{
    if (!text_is_empty(request->fetch_site) && !text_equal(request->fetch_site, TEXT("same-origin")) &&
        !text_equal(request->fetch_site, TEXT("none")))
        return refuse(error);
    if (!text_is_empty(request->origin) && !origin_is_ours(request->origin, request->host))
        return refuse(error);
    return true;
}

bool guard_form(const struct request *request, struct error *error)
{
    struct text given = parameters_get(&request->form.fields, TEXT(FORM_TOKEN_FIELD));
    struct text wanted = parameters_get(&request->cookies, TEXT(FORM_TOKEN_COOKIE));
    if (text_is_empty(wanted) || !text_equal(given, wanted))
        return refuse(error);
    return true;
}
