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
    struct text token;
    struct page_query query; /* of the filter */
    struct text message;
    struct change_list changes;
    bool has_typed; /* the task is gone for which these words were typed */
    struct task_edit typed;
};

/* Answers with 409 and the page, for `error` of a command; false when it is of another kind, or the draft is gone. */
MUST_USE bool conflict_page_show(struct request *request, const struct draft_target *target,
                                 const struct task_edit *typed, struct response *response, struct error *error);

#endif
