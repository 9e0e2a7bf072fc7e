/*
 * reading_page.c: a document comes in, is waited for, and is shown.
 */
#include "base/arena.h"
#include "codec/json.h"
#include "web/error_page.h"
#include "web/pages.h"
#include "web/router.h"
#include "web/sheaf_page.h"
#include "work/reading/sample.h"

enum {
    PATIENCE_MS = 400, /* most documents are read within it, and no progress page is needed */
    STATUS_BYTES = 4096
};

static void redirect_to(struct request *request, struct response *response, const char *token)
{
    response_redirect(request->arena, response, text_print(request->arena, "/readings/%s", token));
}

bool start_reading(struct request *request, struct response *response, struct error *error)
{
    const struct form *form = &request->form;
    if (form->file_count == 0) {
        error_set(error, ERROR_USAGE, N_("no document was chosen"));
        return error_add_hint(error, N_("choose a file, then read it"));
    }
    if (form->file_count > 1)
        return sheaf_start(request, response, error);
    char token[TOKEN_BYTES];
    if (!draft_start(request->work, form->files[0].name, form->files[0].bytes, token, error))
        return false;
    redirect_to(request, response, token);
    return true;
}

bool start_sample(struct request *request, struct response *response, struct error *error)
{
    struct text name = parameters_get(&request->form.fields, TEXT("name")), bytes;
    char token[TOKEN_BYTES];
    if (!sample_read(request->work, request->arena, name, &bytes, error) ||
        !draft_start(request->work, name, bytes, token, error))
        return false;
    redirect_to(request, response, token);
    return true;
}

static void show_progress(struct request *request, const struct draft_status *status, struct response *response)
{
    struct progress_view view = {.frame = frame_of(request, TEXT_NONE),
                                 .token = request->parts[0],
                                 .form_token = request->form_token,
                                 .file = text_from(status->file),
                                 .page = status->page,
                                 .pages = status->pages,
                                 .seconds = status->elapsed_ms / 1000};
    view.frame.refreshes = true;
    struct page page = page_open(request->arena, request->language);
    page_progress(&page, &view);
    response_set_page(response, 200, buffer_text(&page.to));
}

bool show_reading(struct request *request, struct response *response, struct error *error)
{
    struct text token = request->parts[0];
    struct draft_status status;
    struct draft_view draft;
    if (!draft_wait(request->work, token, PATIENCE_MS, &status, error))
        return false;
    if (status.state == DRAFT_READING) {
        show_progress(request, &status, response);
        return true;
    }
    if (status.state == DRAFT_FAILED) {
        *error = status.error;
        return false;
    }
    if (!draft_look(request->work, request->arena, token, &draft, error))
        return false;
    struct reading_view view = reading_view_of(request, token, &draft);
    struct page page = page_open(request->arena, request->language);
    page_reading(&page, &view);
    response_set_page(response, 200, buffer_text(&page.to));
    return true;
}

/* {"state":"reading","page":3,"pages":12}: what the page of progress asks for. */
bool show_status(struct request *request, struct response *response, struct error *error)
{
    static const char *const states[] = {
        [DRAFT_READING] = "reading", [DRAFT_READY] = "ready", [DRAFT_FAILED] = "failed"};
    struct draft_status status;
    if (!draft_wait(request->work, request->parts[0], PATIENCE_MS, &status, error))
        return false;
    struct buffer to = buffer_open(request->arena, STATUS_BYTES);
    struct json_writer writer = json_writer_to(&to);
    json_open_object(&writer);
    json_key(&writer, "state");
    json_text(&writer, text_from(states[status.state]));
    json_key(&writer, "page");
    json_number(&writer, status.page);
    json_key(&writer, "pages");
    json_number(&writer, status.pages);
    json_close_object(&writer);
    response->status = 200;
    response->type = "application/json";
    response->body = buffer_text(&to);
    return true;
}
