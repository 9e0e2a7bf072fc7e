#include <assert.h>

#include "base/arena.h"
#include "base/buffer.h"
#include "web/page.h"
#include "web/request.h"

enum { LONGEST_HEADER_BYTES = 4096 };

void response_add_header(struct response *response, const char *name, const char *value)
{
    assert(response->header_count < RESPONSE_HEADERS);
    response->headers[response->header_count++] = (struct response_header){name, value};
}

void response_set_page(struct response *response, unsigned status, struct text html)
{
    response->status = status;
    response->type = "text/html; charset=utf-8";
    response->body = html;
}

void response_redirect(struct arena *arena, struct response *response, struct text path)
{
    response->status = 303;
    response->type = "text/plain; charset=utf-8";
    response->body = TEXT_NONE;
    response_add_header(response, "Location", text_terminated(arena, path));
}

void response_set_download(struct arena *arena, struct response *response, const char *type, struct text name,
                           struct text bytes)
{
    struct page value = {.to = buffer_open(arena, LONGEST_HEADER_BYTES)};
    buffer_add(&value.to, TEXT("attachment; filename*=UTF-8''"));
    page_url(&value, text_slice(name, 0, LONGEST_HEADER_BYTES / 4));
    response->status = 200;
    response->type = type;
    response->body = bytes;
    response_add_header(response, "Content-Disposition", text_terminated(arena, buffer_text(&value.to)));
}
