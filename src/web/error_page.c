#include "web/error_page.h"

#include "base/arena.h"
#include "report/error_json.h"
#include "web/pages.h"
#include "work/reading/draft.h"

enum { LONGEST_JSON_BYTES = 16384 };

static struct text fill(struct request *request, const struct error *error, const char *message)
{
    return message_part_of_error(request->arena, request->language, error, message);
}

/* An address below that of a document leads back to it, as long as it is kept. */
static struct text document_of(struct request *request)
{
    struct text rest = request->path, room, token;
    struct draft_status status;
    struct error ignored; /* it is gone, or never was */
    bool is_below = text_split(&rest, '/', &room) && text_split(&rest, '/', &room) &&
                    text_equal(room, TEXT("readings")) && text_split(&rest, '/', &token) && rest.len > 0;
    bool is_kept = is_below && draft_wait(request->work, token, 0, &status, &ignored);
    return is_kept && status.state == DRAFT_READY ? token : TEXT_NONE;
}

void error_page_html(struct request *request, const struct error *error, struct response *response)
{
    struct error_view view = {.code = text_from(error_code(error->kind)),
                              .message = fill(request, error, error->message),
                              .hint = fill(request, error, error->hint)};
    view.frame = frame_of(request, view.message);
    view.token = document_of(request);
    if (error_http_status(error->kind) >= 500)
        view.request_id = request->id;
    struct page page = page_open(request->arena, request->language);
    page_error(&page, &view);
    response_set_page(response, (unsigned)error_http_status(error->kind), buffer_text(&page.to));
}

void error_page_json(struct request *request, const struct error *error, struct response *response)
{
    struct buffer to = buffer_open(request->arena, LONGEST_JSON_BYTES);
    error_print_json(&to, request->arena, request->language, error);
    response->status = (unsigned)error_http_status(error->kind);
    response->type = "application/json";
    response->body = buffer_text(&to);
}
