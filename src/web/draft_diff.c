#include "web/draft_diff.h"

#include "base/list.h"
#include "base/message.h"

static const struct draft_task *find_task(const struct draft_view *view, unsigned id)
{
    for (size_t i = 0; i < view->task_count; i++)
        if (view->tasks[i].id == id)
            return &view->tasks[i];
    return NULL;
}

static bool same_names(const struct field_list *a, const struct field_list *b)
{
    if (a->count != b->count)
        return false;
    for (size_t i = 0; i < a->count; i++)
        if (!text_equal(a->at[i].words, b->at[i].words))
            return false;
    return true;
}

static bool same_words(const struct task *a, const struct task *b)
{
    return same_names(&a->lead, &b->lead) && same_names(&a->coordinate, &b->coordinate) &&
           text_equal(a->action.words, b->action.words) &&
           text_equal(a->deadline.field.words, b->deadline.field.words) &&
           text_equal(a->product.words, b->product.words) && text_equal(a->competence.words, b->competence.words);
}

/* NULL when nothing changed. */
static const char *what_changed(const struct draft_task *before, const struct draft_task *now)
{
    if (!before)
        return N_("new");
    if (!now)
        return N_("merged into the one before");
    if (before->is_dropped != now->is_dropped)
        return now->is_dropped ? N_("dropped") : N_("restored");
    return same_words(&before->task, &now->task) ? NULL : N_("edited");
}

static void note_change(struct arena *arena, struct change_list *changes, const struct draft_task *before,
                        const struct draft_task *now)
{
    const char *what = what_changed(before, now);
    if (!what)
        return;
    const struct draft_task *shown = now ? now : before;
    struct task_change change = {.id = shown->id, .what = what, .now = shown->task.action.words};
    if (before && now && !text_equal(before->task.action.words, now->task.action.words))
        change.before = before->task.action.words;
    if (shown->task.lead.count > 0)
        change.lead = shown->task.lead.at[0].words;
    LIST_ADD(arena, changes, change);
}

void draft_diff(struct arena *arena, const struct draft_view *seen, const struct draft_view *current,
                struct change_list *changes)
{
    for (size_t i = 0; i < current->task_count; i++)
        note_change(arena, changes, find_task(seen, current->tasks[i].id), &current->tasks[i]);
    for (size_t i = 0; i < seen->task_count; i++)
        if (!find_task(current, seen->tasks[i].id))
            note_change(arena, changes, &seen->tasks[i], NULL);
}
