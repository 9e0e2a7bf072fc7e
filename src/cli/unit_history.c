#include "cli/unit_history.h"

#include "base/arena.h"
#include "base/buffer.h"
#include "base/utf8.h"
#include "cli/data_folder.h"
#include "cli/giving.h"
#include "cli/output.h"
#include "report/outcome.h"
#include "report/unit_finding_report.h"
#include "work/organisation/unit_reference.h"

static void print_loaded(const struct session *session, const struct unit_history_request *request,
                         const struct unit_reference_report *report, struct buffer *output)
{
    const struct outcome outcomes[] = {{"files", TEXT_NONE, report->files}, {"units", TEXT_NONE, report->units}};
    const struct text places[] = {text_print(session->arena, "%zu", report->files),
                                  text_print(session->arena, "%zu", report->units)};
    if (request->as_json) {
        outcomes_print_json(output, outcomes, COUNT_OF(outcomes));
        return;
    }
    message_fill(
        output, text_from(message_translate(session->language, N_("{2} units of {1} files were loaded as reference."))),
        places, COUNT_OF(places));
    buffer_add_byte(output, '\n');
    giving_print_trial(output, session, &request->command);
}

bool unit_history_load(struct session *session, const struct unit_history_request *request, struct error *error)
{
    struct book *book;
    struct unit_reference_report report;
    struct unit_reference_request loaded = {.command = request->command};
    if (request->rest_count != 1)
        return error_set(error, ERROR_USAGE, N_("name one file or folder to load"));
    loaded.path = request->rest[0];
    if (!data_folder_open(session, request->data, &book, error) ||
        !book_load_reference(book, session->arena, &loaded, &report, error))
        return false;
    struct buffer output = output_open(session);
    print_loaded(session, request, &report, &output);
    return output_write(&output, error);
}

/* The words after one another, as a name may be typed without quotes. */
static struct text join(struct session *session, const struct unit_history_request *request)
{
    struct buffer words = output_open(session);
    for (size_t i = 0; i < request->rest_count; i++)
        buffer_print(&words, "%s%s", i ? " " : "", request->rest[i]);
    return buffer_text(&words);
}

bool unit_history_find(struct session *session, const struct unit_history_request *request, struct error *error)
{
    struct book *book;
    struct unit_findings findings;
    struct unit_question question = {join(session, request), request->on};
    if (!utf8_is_valid(question.name))
        return error_set(error, ERROR_USAGE, N_("the words are not UTF-8"));
    question.name = utf8_compose(session->arena, question.name);
    if (!data_folder_open(session, request->data, &book, error) ||
        !book_find_units(book, session->arena, &question, &findings, error))
        return false;
    struct buffer output = output_open(session);
    if (request->as_json)
        unit_findings_print_json(&output, &findings);
    else
        unit_findings_print(&output, &findings, session->language);
    return output_write(&output, error);
}
