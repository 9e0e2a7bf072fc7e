#include "web/sheet_marks.h"

#include "base/arena.h"
#include "base/list.h"

enum { COVERING = 12 }; /* anchors that may cover one place; more are not told apart */

static void add_anchor(struct arena *arena, struct anchors *anchors, const struct sheet_task *task, struct span span,
                       bool is_action)
{
    if (span_is_set(span))
        LIST_ADD(arena, anchors, ((struct anchor){span, task->id, task->number, is_action, false}));
}

/* The number stands at the action; at the first place there is, where the action has none. */
static void choose_first(struct anchors *anchors, size_t from)
{
    size_t first = from;
    for (size_t i = from; i < anchors->count; i++) {
        const struct anchor *anchor = &anchors->at[i], *best = &anchors->at[first];
        if (anchor->is_action > best->is_action ||
            (anchor->is_action == best->is_action && anchor->span.start < best->span.start))
            first = i;
    }
    if (first < anchors->count)
        anchors->at[first].is_first = true;
}

static int compare_anchors(const void *a, const void *b)
{
    const struct anchor *first = a, *second = b;
    if (first->span.start != second->span.start)
        return first->span.start < second->span.start ? -1 : 1;
    return first->number < second->number ? -1 : first->number > second->number;
}

struct anchors anchors_collect(struct arena *arena, const struct sheet_tasks *tasks)
{
    struct anchors anchors = {0};
    for (size_t i = 0; i < tasks->count; i++) {
        const struct sheet_task *at = &tasks->at[i];
        const struct task *task = at->task;
        size_t from = anchors.count;
        add_anchor(arena, &anchors, at, span_is_set(task->action.span) ? task->action.span : at->origin, true);
        add_anchor(arena, &anchors, at, task->deadline.field.span, false);
        add_anchor(arena, &anchors, at, task->product.span, false);
        add_anchor(arena, &anchors, at, task->competence.span, false);
        for (size_t name = 0; name < task->lead.count; name++)
            add_anchor(arena, &anchors, at, task->lead.at[name].span, false);
        for (size_t name = 0; name < task->coordinate.count; name++)
            add_anchor(arena, &anchors, at, task->coordinate.at[name].span, false);
        choose_first(&anchors, from);
    }
    if (anchors.count)
        qsort(anchors.at, anchors.count, sizeof *anchors.at, compare_anchors);
    return anchors;
}

static void write_number(struct page *page, const struct anchor *anchor)
{
    buffer_print(&page->to, "<a class=\"number\" id=\"words-%u\" href=\"#task-%u\" aria-label=\"", anchor->id,
                 anchor->id);
    struct text number = page_argument_number(page, anchor->number);
    page_message(page, N_("task {1}"), &number, 1);
    buffer_print(&page->to, "\">%u</a>", anchor->number);
}

static void write_tasks(struct page *page, const struct anchor *const covering[COVERING], size_t count)
{
    buffer_add(&page->to, TEXT(" data-task=\""));
    for (size_t i = 0; i < count; i++) {
        bool is_known = false;
        for (size_t before = 0; before < i; before++)
            is_known = is_known || covering[before]->id == covering[i]->id;
        if (!is_known)
            buffer_print(&page->to, "%s%u", i ? " " : "", covering[i]->id);
    }
    buffer_add(&page->to, TEXT("\">"));
}

/* The words from `at` to the next place where an anchor begins or ends; gives where that is. */
static size_t write_stretch(struct page *page, const struct anchors *anchors, struct text words, struct span rest)
{
    const struct anchor *covering[COVERING];
    size_t count = 0, end = rest.end;
    bool is_action = false;
    for (size_t i = anchors->next; i < anchors->count && anchors->at[i].span.start < end; i++) {
        const struct anchor *anchor = &anchors->at[i];
        if (anchor->span.start > rest.start) {
            end = anchor->span.start;
            break;
        }
        if (anchor->span.end <= rest.start)
            continue;
        if (anchor->is_first && anchor->span.start == rest.start)
            write_number(page, anchor);
        if (anchor->span.end < end)
            end = anchor->span.end;
        is_action = is_action || anchor->is_action;
        if (count < COVERING)
            covering[count++] = anchor;
    }
    struct text stretch = text_slice(words, rest.start, end);
    if (count == 0) {
        page_text(page, stretch);
        return end;
    }
    buffer_add(&page->to, is_action ? TEXT("<mark") : TEXT("<span class=\"field\""));
    write_tasks(page, covering, count);
    page_text(page, stretch);
    buffer_add(&page->to, is_action ? TEXT("</mark>") : TEXT("</span>"));
    return end;
}

void anchors_write(struct page *page, struct anchors *anchors, struct text words, struct span span)
{
    while (anchors->next < anchors->count && anchors->at[anchors->next].span.end <= span.start)
        anchors->next++;
    while (span.start < span.end)
        span.start = write_stretch(page, anchors, words, span);
}
