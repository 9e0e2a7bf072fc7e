#include "base/arena.h"
#include "cli/asking.h"
#include "cli/command.h"
#include "cli/data_folder.h"
#include "cli/output.h"
#include "report/task_report.h"
#include "work/question/story.h"

enum log_option { AS_PERSON, COUNT, DATA, FROM, AS_JSON };

enum { DEFAULT_COUNT = 20, LARGEST_COUNT = 100000 };

static const struct option options[] = {
    [AS_PERSON] = OPTION_ASKER,
    [COUNT] = {"count", "NUMBER", N_("at most so many events; 20 when not given")},
    [DATA] = {"data", "FOLDER", N_("the folder of the book; ROVIEC_DATA or the user's data folder when not given")},
    [FROM] = {"from", "EVENT", N_("begin with the event of this number; the last ones when not given")},
    [AS_JSON] = {"json", NULL, N_("one JSON object an event, its payload as it was hashed")},
};

const struct option *command_log_options(size_t *count)
{
    *count = COUNT_OF(options);
    return options;
}

static bool read_request(struct session *session, const struct given *given, struct log_request *request,
                         struct error *error)
{
    const struct asking asking = {.as = given->values[AS_PERSON]};
    struct as_of as_of;
    uint64_t count = DEFAULT_COUNT, from = 0;
    if (!options_check_rest(given, 0, error))
        return false;
    if (given->values[COUNT] && !text_to_number(text_from(given->values[COUNT]), LARGEST_COUNT, &count))
        return error_set_with(error, ERROR_USAGE, N_("“{1}” is not a number up to 100000"),
                              text_from(given->values[COUNT]));
    if (given->values[FROM] && !text_to_number(text_from(given->values[FROM]), INT64_MAX, &from))
        return error_set_with(error, ERROR_USAGE, N_("“{1}” is not the number of an event"),
                              text_from(given->values[FROM]));
    request->count = (size_t)count;
    request->first = given->values[FROM] ? (int64_t)from : -(int64_t)count;
    if (!asking_read(session, &asking, &as_of, error))
        return false;
    request->as = as_of.as;
    return true;
}

bool command_log(struct session *session, struct words words, struct error *error)
{
    struct given given;
    struct log_request request;
    struct book *book;
    struct logged_events events;
    if (!options_read(session->arena, options, COUNT_OF(options), words, &given, error) ||
        !read_request(session, &given, &request, error) ||
        !data_folder_open(session, given.values[DATA], &book, error) ||
        !book_log(book, session->arena, &request, &events, error))
        return false;
    struct buffer output = output_open(session);
    for (size_t i = 0; i < events.count; i++) {
        if (given.values[AS_JSON])
            logged_event_print_json(&output, &events.at[i]);
        else
            logged_event_print(&output, &events.at[i], session->language);
    }
    return output_write(&output, error);
}
