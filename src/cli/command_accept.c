#include "base/arena.h"
#include "base/file.h"
#include "cli/command.h"
#include "cli/data_folder.h"
#include "cli/day.h"
#include "cli/giving.h"
#include "cli/output.h"
#include "cli/reading.h"
#include "cli/typed.h"
#include "report/accept_print.h"
#include "work/acceptance/accept.h"
#include "work/work.h"

enum accept_option {
    ANYWAY,
    AS_PERSON,
    AT_DAY,
    DATA,
    DROPPED,
    AS_JSON,
    KEY,
    LEAD_DEFAULT,
    ONLY,
    PROPOSALS,
    RECEIVED,
    TRIAL,
    UNCLEAR,
    WITH_UNITS
};

static const struct option options[] = {
    [ANYWAY] = {"anyway", NULL, N_("register though the number was given to another document of the year or term")},
    [AS_PERSON] = OPTION_AS,
    [AT_DAY] = OPTION_AT,
    [DATA] = {"data", "FOLDER", N_("the folder of the book; ROVIEC_DATA or the user's data folder when not given")},
    [DROPPED] = {"drop", "TASKS", N_("leave out these tasks, as 1,3-5, II.2 or II.2/roads")},
    [AS_JSON] = {"json", NULL, N_("one JSON object")},
    [KEY] = OPTION_KEY(NULL),
    [LEAD_DEFAULT] = {"lead-default", "CODE", N_("the unit that leads where the document names nobody")},
    [ONLY] = {"only", "TASKS", N_("only these tasks, as 1,3-5, II.2 or II.2/roads")},
    [PROPOSALS] = {"proposals", "FILE", N_("the tasks as they were mended, in the JSON of “roviec read --json”")},
    [RECEIVED] = {"received", "DATE", N_("the day on which the document came")},
    [TRIAL] = OPTION_TRIAL(NULL),
    [UNCLEAR] = {"unclear", "WORDS", N_("why tasks that are not clear are assigned all the same")},
    [WITH_UNITS] = {"units", "FILE", N_("resolve units against this list (TSV or xlsx)")},
};

const struct option *command_accept_options(size_t *count)
{
    *count = COUNT_OF(options);
    return options;
}

static bool print_report(struct session *session, const struct given *given, const struct accept_report *report,
                         bool is_done, struct error *error)
{
    struct buffer output = output_open(session);
    bool is_trial = given->values[TRIAL];
    if (given->values[AS_JSON])
        accept_report_print_json(&output, report, is_done && !is_trial, session->language);
    else
        accept_report_print(&output, report, is_done, is_trial, session->language);
    return output_write(&output, error);
}

static bool read_request(struct session *session, const struct given *given, struct accept_request *request,
                         struct error *error)
{
    const char *const *values = given->values;
    size_t most = work_largest_file_bytes(request->document.work);
    request->document.file = text_from(given->rest[0]);
    request->document.anyway = values[ANYWAY];
    return day_read(values[RECEIVED], &request->document.received, error) &&
           typed_words(session, values[LEAD_DEFAULT], &request->lead_default, error) &&
           typed_words(session, values[ONLY], &request->only, error) &&
           typed_words(session, values[DROPPED], &request->dropped, error) &&
           typed_words(session, values[UNCLEAR], &request->unclear, error) &&
           file_read(session->arena, given->rest[0], most, &request->document.bytes, error) &&
           (!values[PROPOSALS] || file_read(session->arena, values[PROPOSALS], most, &request->proposals, error));
}

bool command_accept(struct session *session, struct words words, struct error *error)
{
    struct given given;
    struct accept_request request = {0};
    struct accept_report report;
    struct book_command command = {0};
    struct book *book;
    if (!options_read(session->arena, options, COUNT_OF(options), words, &given, error))
        return false;
    if (given.rest_count != 1)
        return error_set(error, ERROR_USAGE, N_("name one document to accept"));
    struct work_settings settings = {.units_path = given.values[WITH_UNITS], .clock = clock_system()};
    const struct giving giving = {.as = given.values[AS_PERSON],
                                  .at = given.values[AT_DAY],
                                  .key = given.values[KEY],
                                  .trial = given.values[TRIAL]};
    if (!giving_read(session, &giving, &command, error) ||
        !reading_open(session, &settings, &request.document.work, error))
        return false;
    if (!read_request(session, &given, &request, error) || !data_folder_open(session, given.values[DATA], &book, error))
        return false;
    bool done = book_accept(book, session->arena, &command, &request, &report, error);
    struct error second;
    bool is_told = report.count > 0 && (done || report.counts[ACCEPT_REFUSED] > 0);
    return (!is_told || print_report(session, &given, &report, done, done ? error : &second)) && done;
}
