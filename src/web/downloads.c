/*
 * downloads.c: the tasks as files, and the interface for programs.
 */
#include "base/arena.h"
#include "base/buffer.h"
#include "report/reading_export.h"
#include "web/router.h"
#include "work/reading/draft.h"
#include "work/reading/read.h"

enum { EXPORT_BYTES = 256 << 20 };

static bool look(struct request *request, struct reading *reading, struct error *error)
{
    struct draft_view view;
    if (!draft_look(request->work, request->arena, request->parts[0], &view, error))
        return false;
    *reading = draft_reading(request->arena, &view);
    return true;
}

/* "kh-47-kh-ubnd.docx" gives "kh-47-kh-ubnd.xlsx". */
static struct text export_name(struct arena *arena, struct text file, const char *ending)
{
    size_t end = file.len;
    for (size_t i = 1; i < file.len; i++)
        if (file.at[i] == '.')
            end = i;
    struct text stem = text_slice(file, 0, end);
    return text_print(arena, "%.*s.%s", TEXT_ARG(text_is_empty(stem) ? TEXT("roviec") : stem), ending);
}

bool download_xlsx(struct request *request, struct response *response, struct error *error)
{
    struct reading reading;
    struct text bytes;
    if (!look(request, &reading, error) ||
        !reading_print_xlsx(request->arena, &reading, request->language, &bytes, error))
        return false;
    response_set_download(request->arena, response, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                          export_name(request->arena, reading.file, "xlsx"), bytes);
    return true;
}

bool download_csv(struct request *request, struct response *response, struct error *error)
{
    struct reading reading;
    if (!look(request, &reading, error))
        return false;
    struct buffer to = buffer_open(request->arena, EXPORT_BYTES);
    reading_print_csv(&to, &reading, request->language);
    response_set_download(request->arena, response, "text/csv; charset=utf-8",
                          export_name(request->arena, reading.file, "csv"), buffer_text(&to));
    return true;
}

static struct text reading_json(struct arena *arena, const struct reading *reading)
{
    struct buffer to = buffer_open(arena, EXPORT_BYTES);
    reading_print_json(&to, reading);
    buffer_add_byte(&to, '\n');
    return buffer_text(&to);
}

bool download_json(struct request *request, struct response *response, struct error *error)
{
    struct reading reading;
    if (!look(request, &reading, error))
        return false;
    response_set_download(request->arena, response, "application/json",
                          export_name(request->arena, reading.file, "json"), reading_json(request->arena, &reading));
    return true;
}

/* The document is the body, or the file of a form. ?file= names it, ?on= is the day to see deadlines from. */
bool api_read(struct request *request, struct response *response, struct error *error)
{
    struct text name = parameters_get(&request->query, TEXT("file")), on = parameters_get(&request->query, TEXT("on"));
    const struct form *form = &request->form;
    struct read_request read = {.file = text_is_empty(name) ? form->files[0].name : name,
                                .bytes = form->files[0].bytes};
    if (form->file_count > 1) {
        error_set(error, ERROR_USAGE, N_("more than one document was sent"));
        return error_add_hint(error, N_("ask for each on its own"));
    }
    if (!text_is_empty(on) && !date_parse(on, &read.on))
        return error_set_with(error, ERROR_USAGE, N_("“{1}” is not a day; write it as 2026-03-20"), on);
    struct reading *reading;
    if (!work_read(request->work, request->arena, &read, &reading, error))
        return false;
    response->status = 200;
    response->type = "application/json";
    response->body = reading_json(request->arena, reading);
    return true;
}
