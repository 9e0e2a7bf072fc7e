#include "web/conflict_page.h"

#include "base/arena.h"
#include "web/pages.h"

bool conflict_page_show(struct request *request, const struct draft_target *target, struct response *response,
                        struct error *error)
{
    struct filter filter = filter_from(&request->form.fields);
    struct conflict_view view = {.frame = frame_of(request, TEXT_NONE),
                                 .token = target->token,
                                 .query = filter_query(request->arena, &filter),
                                 .message = text_from(message_translate(request->language, error->message))};
    struct draft_view current, seen;
    if (!draft_look(request->work, request->arena, target->token, &current, error))
        return false;
    if (draft_look_back(request->work, request->arena, *target, &seen, error))
        draft_diff(request->arena, &seen, &current, &view.changes);
    struct page page = page_open(request->arena, request->language);
    page_conflict(&page, &view);
    response_set_page(response, (unsigned)error_http_status(ERROR_CONFLICT), buffer_text(&page.to));
    return true;
}
