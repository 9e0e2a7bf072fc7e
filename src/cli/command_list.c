#include "base/utf8.h"
#include "cli/command.h"
#include "cli/data_folder.h"
#include "cli/day.h"
#include "cli/output.h"
#include "report/task_report.h"
#include "work/list.h"

enum list_option { DATA, DONE, AS_JSON, KNOWN, LATE, ON_DAY, PARENT, SEARCH, DUE_SOON, UNIT, WAITING };

static const struct option options[] = {
    [DATA] = {"data", "FOLDER", N_("the folder of the book; ROVIEC_DATA or the user's data folder when not given")},
    [DONE] = {"done", NULL, N_("only what is done")},
    [AS_JSON] = {"json", NULL, N_("one JSON object a task, on a line of its own")},
    [KNOWN] = {"known", "DATE", N_("by what had been recorded at the end of this day; by all when not given")},
    [LATE] = {"late", NULL, N_("only what is overdue and has no result yet")},
    [ON_DAY] = {"on", "DATE", N_("as of the end of this day, as 2026-03-20; as of now when not given")},
    [PARENT] = {"parent", "TASK", N_("only the tasks right below this one")},
    [SEARCH] = {"search", "WORDS",
                N_("only what holds all these words, newest first; see the manual page for marks and phrases")},
    [DUE_SOON] = {"soon", NULL, N_("only what is due today or in the next seven days")},
    [UNIT] = {"unit", "CODE", N_("only what this unit leads")},
    [WAITING] = {"waiting", NULL, N_("only what waits for a word from somebody")},
};

const struct option *command_list_options(size_t *count)
{
    *count = COUNT_OF(options);
    return options;
}

static bool read_request(const struct given *given, struct list_request *request, struct error *error)
{
    uint64_t parent = 0;
    *request = (struct list_request){
        .late = given->values[LATE],
        .due_soon = given->values[DUE_SOON],
        .waiting = given->values[WAITING],
        .done = given->values[DONE],
        .unit = text_from(given->values[UNIT]),
    };
    if (given->rest_count > 0)
        return error_set_with(error, ERROR_USAGE, N_("“{1}” is one word too many"), text_from(given->rest[0]));
    if (!day_read(given->values[ON_DAY], &request->as_of.on, error) ||
        !day_read(given->values[KNOWN], &request->as_of.known, error))
        return false;
    if (given->values[PARENT] && !text_to_number(text_from(given->values[PARENT]), INT64_MAX, &parent))
        return error_set_with(error, ERROR_USAGE, N_("“{1}” is not the number of a task"),
                              text_from(given->values[PARENT]));
    request->parent = (int64_t)parent;
    return true;
}

/* Words as they were typed, composed. */
static bool read_words(struct session *session, const struct given *given, struct list_request *request,
                       struct error *error)
{
    struct text words = text_from(given->values[SEARCH]);
    if (!utf8_is_valid(words))
        return error_set(error, ERROR_USAGE, N_("the words are not UTF-8"));
    request->words = utf8_compose(session->arena, words);
    return true;
}

bool command_list(struct session *session, struct words words, struct error *error)
{
    struct given given;
    struct list_request request;
    struct book *book;
    struct task_lines list;
    if (!options_read(session->arena, options, COUNT_OF(options), words, &given, error) ||
        !read_request(&given, &request, error) || !read_words(session, &given, &request, error) ||
        !data_folder_open(session, given.values[DATA], &book, error) ||
        !book_list(book, session->arena, &request, &list, error))
        return false;
    struct buffer output = output_open(session);
    if (given.values[AS_JSON])
        task_lines_print_json(&output, &list);
    else
        task_lines_print_table(&output, &list, session->language);
    return output_write(&output, error);
}
