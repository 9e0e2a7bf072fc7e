/*
 * task_page.h: one task to be mended: its fields as a form, and the places where it can be split.
 */
#ifndef WEB_TASK_PAGE_H
#define WEB_TASK_PAGE_H

#include "web/draft_diff.h"
#include "web/reading_view.h"

/* A place to split at: the words before it, and its code point. */
struct joint {
    struct text words; /* from the joint to the next one */
    size_t at;
    bool is_likely; /* a mark or a joining word stands there */
};

struct joint_list {
    struct joint *at;
    size_t count, capacity;
};

struct task_view {
    struct frame frame;
    struct text form_token, token;
    unsigned version;
    struct filter filter;
    struct page_query query;
    struct task_card card;
    struct text lead, partners, action, deadline, product, competence; /* as typed, one name a line */
    struct text context;                                               /* the words of the document around it */
    struct text opening;                                               /* the words before the first joint */
    struct joint_list joints;
    struct text complaint; /* what is wrong with what was typed; empty for nothing */
    bool is_stale;         /* the list changed since this form was opened */
    struct change_list changes;
};

/* Shows the form of a task with its own words, or with those typed. */
MUST_USE bool task_page_show(struct request *request, const struct draft_view *draft, const struct task_edit *typed,
                             struct task_view *view, struct error *error);

/* What a form of a task says. */
struct task_edit task_edit_from(const struct form *form);

/* A form that was filled in while somebody else changed its task: fields that say what the task said when the form was
 * opened were not touched, and say what it says now. */
struct task_edit task_edit_follow(struct arena *arena, const struct task_edit *typed, const struct task *seen,
                                  const struct task *now);

/* The task that an address names; NULL when there is none. */
const struct draft_task *draft_task_find(const struct draft_view *draft, struct text name);

#endif
