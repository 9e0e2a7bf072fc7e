/*
 * draft_commands.c: what people do to a draft: each form is one command, and then the page is looked at again.
 *
 * A form carries the version it saw. When somebody was quicker the person is shown what changed, and what was typed is
 * kept.
 */
#include "base/arena.h"
#include "web/conflict_page.h"
#include "web/pages.h"
#include "web/router.h"
#include "web/task_page.h"

typedef bool draft_command(struct work *work, struct draft_target target, struct error *error);

static bool read_target(const struct request *request, struct draft_target *target, struct error *error)
{
    uint64_t version = 0, task = 0;
    if (!text_to_number(parameters_get(&request->form.fields, TEXT("version")), UINT32_MAX, &version) ||
        (request->parts[1].len > 0 && !text_to_number(request->parts[1], UINT32_MAX, &task)))
        return error_set(error, ERROR_USAGE, N_("the form does not say which version of the list it saw"));
    *target = (struct draft_target){request->parts[0], (unsigned)version, (unsigned)task};
    return true;
}

/* Back to the list with its filter, at the task. */
static void look_again(struct request *request, struct response *response, unsigned task)
{
    struct filter filter = filter_from(&request->form.fields);
    struct text query = filter_query(request->arena, &filter).encoded, token = request->parts[0];
    struct text path = text_print(request->arena, "/readings/%.*s%.*s", TEXT_ARG(token), TEXT_ARG(query));
    if (task > 0)
        path = text_print(request->arena, "%.*s#task-%u", TEXT_ARG(path), task);
    response_redirect(request->arena, response, path);
}

static bool run(struct request *request, struct response *response, draft_command *command, struct error *error)
{
    struct draft_target target;
    if (!read_target(request, &target, error))
        return false;
    if (!command(request->work, target, error))
        return conflict_page_show(request, &target, NULL, response, error);
    look_again(request, response, target.task);
    return true;
}

bool merge_task(struct request *request, struct response *response, struct error *error)
{
    return run(request, response, draft_merge, error);
}

bool drop_task(struct request *request, struct response *response, struct error *error)
{
    return run(request, response, draft_drop, error);
}

bool restore_task(struct request *request, struct response *response, struct error *error)
{
    return run(request, response, draft_restore, error);
}

bool undo_change(struct request *request, struct response *response, struct error *error)
{
    return run(request, response, draft_undo, error);
}

bool redo_change(struct request *request, struct response *response, struct error *error)
{
    return run(request, response, draft_redo, error);
}

/* What changed since the form of a late one was opened; fields that were not touched follow it. */
static void follow_others(struct request *request, const struct draft_target *target, const struct draft_view *current,
                          struct task_edit *typed, struct change_list *changes)
{
    struct draft_view seen;
    struct error ignored; /* the version is one that never was: nothing can be told of it */
    if (!draft_look_back(request->work, request->arena, *target, &seen, &ignored))
        return;
    draft_diff(request->arena, &seen, current, changes);
    const struct draft_task *before = draft_task_find(&seen, request->parts[1]);
    const struct draft_task *now = draft_task_find(current, request->parts[1]);
    if (before && now)
        *typed = task_edit_follow(request->arena, typed, &before->task, &now->task);
}

/* The form again, with what was typed and what is to be said about it. */
static bool show_form_again(struct request *request, const struct draft_target *target, struct response *response,
                            struct error *error)
{
    struct task_edit typed = task_edit_from(&request->form);
    struct draft_view current;
    struct task_view view;
    struct change_list changes = {0};
    struct error problem = *error;
    bool is_stale = problem.kind == ERROR_STALE;
    if (!draft_look(request->work, request->arena, target->token, &current, error))
        return false;
    if (is_stale)
        follow_others(request, target, &current, &typed, &changes);
    if (!task_page_show(request, &current, &typed, &view, error)) {
        *error = problem;
        return conflict_page_show(request, target, &typed, response, error);
    }
    view.is_stale = is_stale;
    view.changes = changes;
    if (!is_stale)
        view.complaint = message_part_of_error(request->arena, request->language, &problem, problem.message);
    struct page page = page_open(request->arena, request->language);
    page_task(&page, &view);
    response_set_page(response, (unsigned)error_http_status(problem.kind), buffer_text(&page.to));
    return true;
}

bool edit_task(struct request *request, struct response *response, struct error *error)
{
    struct draft_target target;
    struct task_edit edit = task_edit_from(&request->form);
    if (!read_target(request, &target, error))
        return false;
    if (!draft_edit(request->work, target, &edit, error)) {
        bool can_be_mended = error->kind == ERROR_STALE || error->kind == ERROR_USAGE;
        return can_be_mended && show_form_again(request, &target, response, error);
    }
    look_again(request, response, target.task);
    return true;
}

bool split_task(struct request *request, struct response *response, struct error *error)
{
    struct draft_target target;
    uint64_t at;
    if (!read_target(request, &target, error))
        return false;
    if (!text_to_number(parameters_get(&request->form.fields, TEXT("at")), SIZE_MAX, &at)) {
        error_set(error, ERROR_USAGE, N_("no place to split at was chosen"));
        return error_add_hint(error, N_("go back and choose one between the words"));
    }
    if (!draft_split(request->work, target, (size_t)at, error))
        return conflict_page_show(request, &target, NULL, response, error);
    look_again(request, response, target.task);
    return true;
}

bool forget_reading(struct request *request, struct response *response, struct error *error)
{
    if (!draft_forget(request->work, request->parts[0], error))
        return false;
    response_redirect(request->arena, response, TEXT("/?forgotten=1"));
    return true;
}
