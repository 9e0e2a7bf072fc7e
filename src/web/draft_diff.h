/*
 * draft_diff.h: what changed between two versions of a draft, for one who saw the older one.
 */
#ifndef WEB_DRAFT_DIFF_H
#define WEB_DRAFT_DIFF_H

#include "work/reading/draft.h"

struct task_change {
    unsigned id;
    const char *what;        /* msgid: "edited", "dropped", … */
    struct text before, now; /* the action's words; `before` where they differ */
    struct text lead;
};

struct change_list {
    struct task_change *at;
    size_t count, capacity;
};

void draft_diff(struct arena *arena, const struct draft_view *seen, const struct draft_view *current,
                struct change_list *changes);

#endif
