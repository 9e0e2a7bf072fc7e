#include "web/sheaf_page.h"

#include "base/arena.h"
#include "base/list.h"
#include "model/reading_summary.h"
#include "web/pages.h"
#include "web/router.h"
#include "work/reading/draft.h"

enum {
    PATIENCE_MS = 400, /* for all of them together */
    LONGEST_LIST_BYTES = (FORM_FILES + 1) * TOKEN_BYTES + 32
};

bool sheaf_start(struct request *request, struct response *response, struct error *error)
{
    const struct form *form = &request->form;
    char tokens[FORM_FILES][TOKEN_BYTES];
    struct buffer path = buffer_open(request->arena, LONGEST_LIST_BYTES);
    buffer_add(&path, TEXT("/readings?list="));
    for (size_t i = 0; i < form->file_count; i++) {
        if (!draft_start(request->work, form->files[i].name, form->files[i].bytes, tokens[i], error)) {
            struct error ignored; /* one that is gone already need not be forgotten */
            for (size_t begun = 0; begun < i; begun++)
                (void)!draft_forget(request->work, text_from(tokens[begun]), &ignored);
            return false;
        }
        buffer_print(&path, "%s%s", i ? "." : "", tokens[i]);
    }
    response_redirect(request->arena, response, buffer_text(&path));
    return true;
}

static bool count_tasks(struct request *request, struct sheaf_row *row, struct error *error)
{
    struct draft_view draft;
    if (!draft_look(request->work, request->arena, row->token, &draft, error))
        return false;
    struct reading current = draft_reading(request->arena, &draft);
    struct reading_summary summary;
    reading_summarise(&current, &summary);
    row->task_count = summary.task_count;
    row->unclear_count = summary.task_count - summary.clear_count;
    return true;
}

/* The documents that an address names; more than can be sent together are not looked at. */
static size_t tokens_of(struct text list, struct text tokens[FORM_FILES])
{
    size_t count = 0;
    while (count < FORM_FILES && text_split(&list, '.', &tokens[count]))
        count++;
    return count;
}

static struct sheaf_row row_of(struct request *request, struct text token, unsigned patience_ms)
{
    struct sheaf_row row = {.token = token};
    struct draft_status status = {.state = DRAFT_FAILED};
    struct error error;
    bool is_kept = draft_wait(request->work, token, patience_ms, &status, &error);
    row.file = text_copy(request->arena, text_from(status.file));
    row.is_reading = is_kept && status.state == DRAFT_READING;
    row.is_ready = is_kept && status.state == DRAFT_READY && count_tasks(request, &row, &error);
    row.page = status.page;
    row.pages = status.pages;
    if (is_kept && status.state == DRAFT_FAILED)
        error = status.error;
    if (!row.is_reading && !row.is_ready)
        row.trouble = message_of_error(request->arena, request->language, &error);
    return row;
}

bool show_sheaf(struct request *request, struct response *response, struct error *error)
{
    struct text tokens[FORM_FILES];
    struct sheaf_view view = {.frame = frame_of(request, TEXT_NONE)};
    view.row_count = tokens_of(parameters_get(&request->query, TEXT("list")), tokens);
    if (view.row_count == 0)
        return error_set(error, ERROR_NOT_FOUND, N_("there is no such page"));
    for (size_t i = 0; i < view.row_count; i++) {
        struct sheaf_row row = row_of(request, tokens[i], PATIENCE_MS / (unsigned)view.row_count);
        LIST_ADD(request->arena, &view.rows, row);
        view.is_reading = view.is_reading || row.is_reading;
    }
    view.frame.refreshes = view.is_reading;
    struct page page = page_open(request->arena, request->language);
    page_sheaf(&page, &view);
    response_set_page(response, 200, buffer_text(&page.to));
    return true;
}
