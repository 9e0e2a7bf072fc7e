/*
 * error_page.h: an error as a page for people and as JSON for programs, with its status.
 */
#ifndef WEB_ERROR_PAGE_H
#define WEB_ERROR_PAGE_H

#include "web/frame.h"
#include "web/request.h"

struct error_view {
    struct frame frame;
    struct text code; /* stable, the same as in JSON */
    struct text message, hint;
    struct text request_id; /* where it is our fault */
    struct text token;      /* of the document that can still be looked at */
};

void error_page_html(struct request *request, const struct error *error, struct response *response);

/* As report/error_json.h has it. */
void error_page_json(struct request *request, const struct error *error, struct response *response);

#endif
