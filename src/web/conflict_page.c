#include "web/conflict_page.h"

#include "base/arena.h"
#include "web/pages.h"

bool conflict_page_show(struct request *request, const struct draft_target *target, const struct task_edit *typed,
                        struct response *response, struct error *error)
{
    if (error->kind != ERROR_STALE && error->kind != ERROR_CONFLICT)
        return false;
    bool is_stale = error->kind == ERROR_STALE; /* else a state of the list stands in the way */
    struct filter filter = filter_from(&request->form.fields);
    struct conflict_view view = {
        .frame = frame_of(request, TEXT_NONE),
        .token = target->token,
        .query = filter_query(request->arena, &filter),
        .message = message_part_of_error(request->arena, request->language, error, error->message),
        .has_typed = typed != NULL};
    if (typed)
        view.typed = *typed;
    unsigned status = (unsigned)error_http_status(error->kind);
    struct draft_view current, seen;
    if (!draft_look(request->work, request->arena, target->token, &current, error))
        return false;
    if (is_stale && draft_look_back(request->work, request->arena, *target, &seen, error))
        draft_diff(request->arena, &seen, &current, &view.changes);
    struct page page = page_open(request->arena, request->language);
    page_conflict(&page, &view);
    response_set_page(response, status, buffer_text(&page.to));
    return true;
}
