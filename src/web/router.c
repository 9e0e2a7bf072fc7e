#include "web/router.h"

struct route {
    enum method method;
    struct text path;
    route_function *function;
};

static const struct route routes[] = {
#define ROUTE(method, path, function) {METHOD_##method, TEXT_INIT(path), function},
#include "web/routes.def"
#undef ROUTE
};

static bool path_matches(struct text pattern, struct text path, struct text parts[PATH_PARTS])
{
    size_t stars = 0;
    struct text wanted, given;
    for (;;) {
        bool has_wanted = text_split(&pattern, '/', &wanted), has_given = text_split(&path, '/', &given);
        if (!has_wanted || !has_given)
            return has_wanted == has_given;
        if (text_equal(wanted, TEXT("*")) && !text_is_empty(given))
            parts[stars++] = given;
        else if (!text_equal(wanted, given))
            return false;
    }
}

static void allow(struct route_match *match, enum method method)
{
    const char *names = method == METHOD_GET ? "GET, HEAD" : "POST";
    size_t len = strlen(match->allowed);
    snprintf(match->allowed + len, sizeof match->allowed - len, "%s%s", len ? ", " : "", names);
}

struct route_match route_find(struct request *request)
{
    struct route_match match = {0};
    for (size_t i = 0; i < COUNT_OF(routes); i++) {
        struct text parts[PATH_PARTS] = {{0}};
        if (!path_matches(routes[i].path, request->path, parts))
            continue;
        allow(&match, routes[i].method);
        if (routes[i].method != request->method)
            continue;
        match.function = routes[i].function;
        memcpy(request->parts, parts, sizeof parts);
    }
    return match;
}
