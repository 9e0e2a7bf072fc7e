#include "web/site.h"

#include "base/arena.h"
#include "base/hash.h"
#include "base/utf8.h"
#include "web/error_page.h"
#include "web/guard.h"
#include "web/request_language.h"
#include "web/router.h"

static bool check_host(const struct request *request, const struct host_names *names, struct error *error)
{
    if (host_is_ours(names, request->host))
        return true;
    if (names->serves_this_machine_alone)
        return error_set(error, ERROR_FORBIDDEN, N_("this server answers only to the names of this machine"));
    error_set(error, ERROR_FORBIDDEN, N_("this server does not answer to that name"));
    return error_add_hint(error, N_("use its address, or have it started with “--host” and the name"));
}

/* Every form comes from one of our pages; the interface for programs takes a document as it is. */
static bool read_post(struct request *request, struct error *error)
{
    if (!guard_origin(request, error) ||
        !form_parse(request->arena, request->content_type, request->body, &request->form, error))
        return false;
    return text_starts(request->path, TEXT("/api/")) || guard_form(request, error);
}

static bool check_address(const struct request *request, struct error *error)
{
    if (!utf8_is_valid(request->path))
        return error_set(error, ERROR_USAGE, N_("the address holds bytes that are no text"));
    return parameters_check(&request->query, error);
}

static bool answer(struct request *request, const struct host_names *names, struct response *response,
                   struct error *error)
{
    if (!check_host(request, names, error) || !check_address(request, error))
        return false;
    struct route_match match = route_find(request);
    if (!match.function && match.allowed[0]) {
        response_add_header(response, "Allow", text_terminated(request->arena, text_from(match.allowed)));
        return error_set(error, ERROR_METHOD, N_("this address is not asked in this way"));
    }
    if (!match.function)
        return error_set(error, ERROR_NOT_FOUND, N_("there is no such page"));
    if (request->method == METHOD_POST && !read_post(request, error))
        return false;
    return match.function(request, response, error);
}

static void add_cookie(struct request *request, struct response *response, const char *name, struct text value,
                       const char *attributes)
{
    struct text cookie = text_print(request->arena, "%s=%.*s; Path=/; SameSite=Lax%s", name, TEXT_ARG(value),
                                    attributes);
    response_add_header(response, "Set-Cookie", text_terminated(request->arena, cookie));
}

/* The browser's token is what its cookie says, if that can be one of ours. */
static void find_form_token(struct request *request)
{
    struct text kept = parameters_get(&request->cookies, TEXT(FORM_TOKEN_COOKIE));
    request->has_new_form_token = kept.len != TOKEN_BYTES - 1;
    if (!request->has_new_form_token) {
        request->form_token = kept;
        return;
    }
    char token[TOKEN_BYTES];
    hash_random_token(token);
    request->form_token = text_copy(request->arena, text_from(token));
}

static void answer_error(struct request *request, const struct error *error, struct response *response)
{
    if (request->is_programs)
        error_page_json(request, error, response);
    else
        error_page_html(request, error, response);
}

static void look_at_person(struct request *request)
{
    request_choose_language(request);
    find_form_token(request);
    request->is_programs = text_starts(request->path, TEXT("/api/")) ||
                           text_starts(request->accept, TEXT("application/json"));
}

void site_refuse(struct request *request, const struct error *error, struct response *response)
{
    look_at_person(request);
    answer_error(request, error, response);
}

/* A script that asks for an address alone goes there itself: the page is not drawn for it first. */
static void spare_redirect(const struct request *request, struct response *response)
{
    if (response->status == 303 && text_starts(request->accept, TEXT("text/uri-list")))
        response->status = 201;
}

void site_answer(struct request *request, const struct host_names *names, struct response *response)
{
    look_at_person(request);
    struct error error;
    if (!answer(request, names, response, &error))
        answer_error(request, &error, response);
    spare_redirect(request, response);
    if (response->may_be_kept || request->is_programs)
        return;
    if (request->has_new_form_token)
        add_cookie(request, response, FORM_TOKEN_COOKIE, request->form_token, "; HttpOnly");
    if (request->chose_language)
        add_cookie(request, response, LANGUAGE_COOKIE, text_from(language_code(request->language)),
                   "; Max-Age=31536000");
}
