#include "web/task_page.h"

#include "base/arena.h"
#include "base/list.h"
#include "web/pages.h"
#include "web/router.h"

enum { FEWEST_JOINTS = 3, MOST_JOINTS = 200, CONTEXT_BYTES = 2000 };

struct task_edit task_edit_from(const struct form *form)
{
    const struct parameters *fields = &form->fields;
    return (struct task_edit){.lead = parameters_get(fields, TEXT("lead")),
                              .coordinate = parameters_get(fields, TEXT("partners")),
                              .action = parameters_get(fields, TEXT("action")),
                              .deadline = parameters_get(fields, TEXT("deadline")),
                              .product = parameters_get(fields, TEXT("product")),
                              .competence = parameters_get(fields, TEXT("competence"))};
}

static struct task_edit task_words(struct arena *arena, const struct task *task)
{
    return (struct task_edit){.lead = names_join(arena, &task->lead, TEXT("\n")),
                              .coordinate = names_join(arena, &task->coordinate, TEXT("\n")),
                              .action = task->action.words,
                              .deadline = task->deadline.field.words,
                              .product = task->product.words,
                              .competence = task->competence.words};
}

/* Browsers end lines in their own way. */
static bool same_lines(struct text a, struct text b)
{
    a = text_trim(a);
    b = text_trim(b);
    if (text_is_empty(a) || text_is_empty(b))
        return text_is_empty(a) && text_is_empty(b);
    struct text line, other;
    while (text_split(&a, '\n', &line))
        if (!text_split(&b, '\n', &other) || !text_equal(text_trim(line), text_trim(other)))
            return false;
    return !text_split(&b, '\n', &other);
}

struct task_edit task_edit_follow(struct arena *arena, const struct task_edit *typed, const struct task *seen,
                                  const struct task *now)
{
    struct task_edit before = task_words(arena, seen), words = task_words(arena, now);
#define FOLLOW(field)                                                                                                  \
    if (!same_lines(typed->field, before.field))                                                                       \
        words.field = typed->field;
    FOLLOW(lead)
    FOLLOW(coordinate)
    FOLLOW(action)
    FOLLOW(deadline)
    FOLLOW(product)
    FOLLOW(competence)
#undef FOLLOW
    return words;
}

/* Whether words may be parted before `rest`: after a mark, or before a word that joins two parts. */
static bool is_likely_joint(struct text before, struct text rest)
{
    static const struct text marks[] = {TEXT_INIT(", "), TEXT_INIT("; "), TEXT_INIT(". "), TEXT_INIT(": ")};
    static const struct text joining[] = {TEXT_INIT("và "), TEXT_INIT("đồng thời "), TEXT_INIT("hoặc ")};
    bool found = false;
    for (size_t i = 0; i < COUNT_OF(marks); i++)
        found = found || text_ends(before, marks[i]);
    for (size_t i = 0; i < COUNT_OF(joining); i++)
        found = found || text_starts(rest, joining[i]);
    return found;
}

static void find_joints(struct arena *arena, struct text action, bool at_any_space, struct task_view *view)
{
    view->joints = (struct joint_list){0};
    view->opening = action;
    struct text rest = action;
    size_t last = 0;
    for (size_t point = 0; rest.len > 0 && view->joints.count < MOST_JOINTS; point++, text_next_point(&rest)) {
        size_t at = action.len - rest.len;
        struct text before = text_slice(action, 0, at);
        bool is_likely = text_ends(before, TEXT(" ")) && is_likely_joint(before, rest);
        if (at == 0 || !(is_likely || (at_any_space && text_ends(before, TEXT(" ")))))
            continue;
        struct text words = text_slice(action, last, at);
        if (view->joints.count == 0)
            view->opening = words;
        else
            view->joints.at[view->joints.count - 1].words = words;
        LIST_ADD(arena, &view->joints, ((struct joint){.words = rest, .at = point, .is_likely = is_likely}));
        last = at;
    }
}

/* The lines of the document in which the action stands. */
static struct text context_of(const struct reading *reading, const struct draft_task *task)
{
    struct span span = span_is_set(task->task.action.span) ? task->task.action.span : task->origin;
    if (!span_is_set(span))
        return TEXT_NONE;
    for (size_t i = 0; i < reading->text->line_count; i++) {
        struct span line = reading->text->lines[i].span;
        if (line.start <= span.start && span.start < line.end)
            span.start = line.start;
        if (line.start < span.end && span.end <= line.end)
            span.end = line.end;
    }
    return text_slice(span_text(reading->text->words, span), 0, CONTEXT_BYTES);
}

const struct draft_task *draft_task_find(const struct draft_view *draft, struct text name)
{
    uint64_t id;
    if (!text_to_number(name, UINT32_MAX, &id))
        return NULL;
    for (size_t i = 0; i < draft->task_count; i++)
        if (draft->tasks[i].id == id)
            return &draft->tasks[i];
    return NULL;
}

static unsigned number_of(const struct draft_view *draft, const struct draft_task *task)
{
    unsigned number = 0;
    for (const struct draft_task *at = draft->tasks; at <= task; at++)
        number += !at->is_dropped;
    return task->is_dropped ? 0 : number;
}

bool task_page_show(struct request *request, const struct draft_view *draft, const struct task_edit *typed,
                    struct task_view *view, struct error *error)
{
    struct arena *arena = request->arena;
    const struct draft_task *task = draft_task_find(draft, request->parts[1]);
    if (!task)
        return error_set(error, ERROR_NOT_FOUND, N_("there is no such task in this document"));
    struct task_edit words = typed ? *typed : task_words(arena, &task->task);
    const struct parameters *asked = request->method == METHOD_POST ? &request->form.fields : &request->query;
    *view = (struct task_view){.frame = frame_of(request, task->task.action.words),
                               .form_token = request->form_token,
                               .token = request->parts[0],
                               .version = draft->version,
                               .filter = filter_from(asked),
                               .card = task_card_of(request, draft->reading, task),
                               .lead = words.lead,
                               .partners = words.coordinate,
                               .action = words.action,
                               .deadline = words.deadline,
                               .product = words.product,
                               .competence = words.competence,
                               .context = context_of(draft->reading, task)};
    view->query = filter_query(arena, &view->filter);
    view->card.number = number_of(draft, task);
    find_joints(arena, task->task.action.words, false, view);
    if (view->joints.count < FEWEST_JOINTS)
        find_joints(arena, task->task.action.words, true, view);
    return true;
}

bool show_task(struct request *request, struct response *response, struct error *error)
{
    struct draft_view draft;
    struct task_view view;
    if (!draft_look(request->work, request->arena, request->parts[0], &draft, error) ||
        !task_page_show(request, &draft, NULL, &view, error))
        return false;
    struct page page = page_open(request->arena, request->language);
    page_task(&page, &view);
    response_set_page(response, 200, buffer_text(&page.to));
    return true;
}
