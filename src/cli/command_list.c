#include "cli/asking.h"
#include "cli/command.h"
#include "cli/data_folder.h"
#include "cli/output.h"
#include "cli/sheet_file.h"
#include "cli/typed.h"
#include "report/task_report.h"
#include "work/question/list.h"

enum list_option {
    AFTER,
    AS_ORGANISED,
    AS_PERSON,
    CSV,
    DATA,
    DONE,
    AS_JSON,
    KNOWN,
    LATE,
    MOST,
    ON_DAY,
    PARENT,
    PARTNER,
    PERSON,
    SEARCH,
    DUE_SOON,
    STATE,
    UNIT,
    WAITING,
    WAITING_FOR,
    XLSX
};

/* What people read at once, where they do not say how much. */
enum { PAGE_TASKS = 100, PRINTED_BYTES = 1 << 16 };

static const struct option options[] = {
    [AFTER] = {"after", "TASK", N_("go on after this task, the last one of the page before")},
    [AS_ORGANISED] = {"as-organised", "WHEN",
                      N_("now: with “--unit”, what units that have ended led counts as their successors'")},
    [AS_PERSON] = OPTION_ASKER,
    [CSV] = {"csv", "FILE", N_("as a tracking sheet, in separated values")},
    [DATA] = {"data", "FOLDER", N_("the folder of the book; ROVIEC_DATA or the user's data folder when not given")},
    [DONE] = {"done", NULL, N_("only what is done")},
    [AS_JSON] = {"json", NULL, N_("one JSON object a task, on a line of its own")},
    [KNOWN] = {"known", "DATE", N_("by what had been recorded at the end of this day; by all when not given")},
    [LATE] = {"late", NULL, N_("only what is overdue and has no result yet")},
    [MOST] = {"most", "NUMBER",
              N_("so many tasks at most; 100 when not given, and all of them with --json, --xlsx or --csv")},
    [ON_DAY] = {"on", "DATE", N_("as of the end of this day, as 2026-03-20; as of now when not given")},
    [PARENT] = {"parent", "TASK", N_("only the tasks right below this one")},
    [PARTNER] = {"partner", "CODE", N_("only what this unit takes part in")},
    [PERSON] = {"person", "CODE", N_("only what this person does; “none”: only what was given to nobody")},
    [SEARCH] = {"search", "WORDS",
                N_("only what holds all these words, newest first; see the manual page for marks and phrases")},
    [DUE_SOON] = {"soon", NULL, N_("only what is due today or soon: within the days of the policy due-soon.days")},
    [STATE] = {"state", "STATE", N_("only what is new, doing, returned, paused, submitted, done or cancelled")},
    [UNIT] = {"unit", "CODE", N_("only what this unit leads")},
    [WAITING] = {"waiting", NULL, N_("only what waits for a word from somebody")},
    [WAITING_FOR] = {"waiting-for", "CODE", N_("only what waits for the word of this unit")},
    [XLSX] = {"xlsx", "FILE", N_("as a tracking sheet, in a workbook")},
};

const struct option *command_list_options(size_t *count)
{
    *count = COUNT_OF(options);
    return options;
}

static bool read_state(const char *typed, struct list_request *request, struct error *error)
{
    request->has_state = typed != NULL;
    return !typed || task_state_parse(text_from(typed), &request->state) ||
           error_set_with(error, ERROR_USAGE,
                          N_("“{1}” is none of new, doing, returned, paused, submitted, done, cancelled"),
                          text_from(typed));
}

/* Each asks for another list. */
static bool check_one_kind(const struct given *given, struct error *error)
{
    static const enum list_option kinds[] = {LATE, DUE_SOON, WAITING, DONE, STATE};
    size_t count = 0;
    for (size_t i = 0; i < COUNT_OF(kinds); i++)
        count += given->values[kinds[i]] != NULL;
    return count <= 1 || error_set(error, ERROR_USAGE,
                                   N_("“--late”, “--soon”, “--waiting”, “--done” and “--state” exclude each other"));
}

static bool read_request(struct session *session, const struct given *given, struct list_request *request,
                         struct error *error)
{
    const struct asking asking = {given->values[AS_PERSON], given->values[ON_DAY], given->values[KNOWN]};
    const char *no_task = N_("“{1}” is not the number of a task");
    int64_t most;
    *request = (struct list_request){
        .late = given->values[LATE],
        .due_soon = given->values[DUE_SOON],
        .waiting = given->values[WAITING],
        .done = given->values[DONE],
        .unit = text_from(given->values[UNIT]),
        .person = text_from(given->values[PERSON]),
        .partner = text_from(given->values[PARTNER]),
        .waiting_for = text_from(given->values[WAITING_FOR]),
    };
    if (!options_check_rest(given, 0, error))
        return false;
    if (!check_one_kind(given, error) ||
        !typed_organised(given->values[AS_ORGANISED], &request->as_organised_now, error) ||
        !asking_read(session, &asking, &request->as_of, error) || !read_state(given->values[STATE], request, error) ||
        !typed_number(given->values[PARENT], no_task, &request->parent, error) ||
        !typed_number(given->values[AFTER], no_task, &request->after, error) ||
        !typed_number(given->values[MOST], N_("“{1}” is not how many tasks there can be on a page"), &most, error))
        return false;
    if (given->values[SEARCH] && given->values[SEARCH][0] == '\0')
        return error_set(error, ERROR_USAGE, N_("there is no word to search for"));
    bool is_for_people = !given->values[AS_JSON] && !given->values[XLSX] && !given->values[CSV];
    request->most = (size_t)(most ? most : is_for_people ? PAGE_TASKS : 0);
    return typed_words(session, given->values[SEARCH], &request->words, error);
}

/* Lines on their way out, gathered to a pageful of memory. */
static bool flush(struct buffer *output, struct error *error)
{
    bool done = output_write(output, error);
    buffer_cut(output, 0);
    return done;
}

static bool print_line(void *listener, const struct task_line *line, struct error *error)
{
    struct buffer *output = listener;
    task_line_print_json(output, line);
    return output->len < PRINTED_BYTES || flush(output, error);
}

static bool print_json(struct session *session, struct book *book, const struct list_request *request,
                       struct error *error)
{
    struct list_end end;
    struct buffer output = output_open(session);
    return book_list_each(book, session->arena, request, print_line, &output, &end, error) && flush(&output, error);
}

static bool print_table(struct session *session, struct book *book, const struct list_request *request,
                        struct error *error)
{
    struct task_lines list;
    struct buffer output = output_open(session);
    if (!book_list(book, session->arena, request, &list, error))
        return false;
    task_lines_print_table(&output, &list, session->language);
    return output_write(&output, error);
}

bool command_list(struct session *session, struct words words, struct error *error)
{
    struct given given;
    struct list_request request;
    struct book *book;
    if (!options_read(session->arena, options, COUNT_OF(options), words, &given, error) ||
        !read_request(session, &given, &request, error) || !data_folder_open(session, given.values[DATA], &book, error))
        return false;
    const struct sheet_file sheet = {.xlsx = given.values[XLSX], .csv = given.values[CSV], .data = given.values[DATA]};
    if (given.values[AS_JSON] && sheet_file_is_wanted(&sheet))
        return error_set(error, ERROR_USAGE, N_("only one form of output can be asked for"));
    if (sheet_file_is_wanted(&sheet))
        return sheet_file_write(session, book, &sheet, &request, error);
    return given.values[AS_JSON] ? print_json(session, book, &request, error)
                                 : print_table(session, book, &request, error);
}
