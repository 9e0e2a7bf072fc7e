#include "web/help_page.h"

#include "web/hexagon.h"
#include "web/pages.h"
#include "web/router.h"

bool show_help(struct request *request, struct response *response, struct error *error)
{
    (void)error;
    struct help_view view = {.frame = frame_of(request, text_from(message_translate(request->language, N_("Help"))))};
    struct clarity_policy policy = clarity_policy_default();
    struct task drawn = {0};
    for (enum clarity_mark mark = 0; mark < CLARITY_MARK_COUNT; mark++) {
        drawn.clear[mark] = mark != CLARITY_TIME && mark != CLARITY_PRODUCT;
        view.marks.at[view.marks.count++] = (struct mark_view){!drawn.clear[mark], clarity_mark_title(mark),
                                                               clarity_mark_question(mark), clarity_mark_advice(mark)};
    }
    view.hexagon = hexagon_draw(request->arena, &policy, &drawn);
    view.two = 2;
    view.frame.is_help = true;
    struct page page = page_open(request->arena, request->language);
    page_help(&page, &view);
    response_set_page(response, 200, buffer_text(&page.to));
    return true;
}
