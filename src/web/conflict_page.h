/*
 * conflict_page.h: somebody changed the list first: what changed, and the way back to it.
 */
#ifndef WEB_CONFLICT_PAGE_H
#define WEB_CONFLICT_PAGE_H

#include "web/draft_diff.h"
#include "web/filter.h"
#include "web/frame.h"

struct conflict_view {
    struct frame frame;
    struct text token, query, message;
    struct change_list changes;
};

/* Answers with 409 and the page; false when the draft is gone. */
MUST_USE bool conflict_page_show(struct request *request, const struct draft_target *target, struct response *response,
                                 struct error *error);

#endif
