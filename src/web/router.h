/*
 * router.h: which function answers which method and path (routes.def).
 */
#ifndef WEB_ROUTER_H
#define WEB_ROUTER_H

#include "web/request.h"

/* Answers a request: fills `response`, or `error`. */
typedef bool route_function(struct request *request, struct response *response, struct error *error);

#define ROUTE(method, path, function) route_function function;
#include "web/routes.def"
#undef ROUTE

enum { ALLOWED_BYTES = 32 };

struct route_match {
    route_function *function;    /* NULL when there is none */
    char allowed[ALLOWED_BYTES]; /* "GET, HEAD": what the path can be asked with; empty for an unknown path */
};

/* Finds the route and fills request->parts. */
struct route_match route_find(struct request *request);

#endif
