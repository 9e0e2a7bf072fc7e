#include "cli/command.h"
#include "cli/data_folder.h"
#include "cli/day.h"
#include "cli/output.h"
#include "cli/typed.h"
#include "report/task_report.h"
#include "work/question/list.h"

enum list_option {
    AFTER,
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
    WAITING
};

/* What people read at once, where they do not say how much. */
enum { PAGE_TASKS = 100, PRINTED_BYTES = 1 << 16 };

static const struct option options[] = {
    [AFTER] = {"after", "TASK", N_("go on after this task, the last one of the page before")},
    [DATA] = {"data", "FOLDER", N_("the folder of the book; ROVIEC_DATA or the user's data folder when not given")},
    [DONE] = {"done", NULL, N_("only what is done")},
    [AS_JSON] = {"json", NULL, N_("one JSON object a task, on a line of its own")},
    [KNOWN] = {"known", "DATE", N_("by what had been recorded at the end of this day; by all when not given")},
    [LATE] = {"late", NULL, N_("only what is overdue and has no result yet")},
    [MOST] = {"most", "NUMBER", N_("so many tasks at most; 100 when not given, and all of them with --json")},
    [ON_DAY] = {"on", "DATE", N_("as of the end of this day, as 2026-03-20; as of now when not given")},
    [PARENT] = {"parent", "TASK", N_("only the tasks right below this one")},
    [PARTNER] = {"partner", "CODE", N_("only what this unit takes part in")},
    [PERSON] = {"person", "CODE", N_("only what this person does")},
    [SEARCH] = {"search", "WORDS",
                N_("only what holds all these words, newest first; see the manual page for marks and phrases")},
    [DUE_SOON] = {"soon", NULL, N_("only what is due today or soon: within the days of the policy due-soon.days")},
    [STATE] = {"state", "STATE", N_("only what is new, doing, returned, paused, submitted, done or cancelled")},
    [UNIT] = {"unit", "CODE", N_("only what this unit leads")},
    [WAITING] = {"waiting", NULL, N_("only what waits for a word from somebody")},
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

static bool read_request(struct session *session, const struct given *given, struct list_request *request,
                         struct error *error)
{
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
    };
    if (given->rest_count > 0)
        return error_set_with(error, ERROR_USAGE, N_("“{1}” is one word too many"), text_from(given->rest[0]));
    if (!day_read(given->values[ON_DAY], &request->as_of.on, error) ||
        !day_read(given->values[KNOWN], &request->as_of.known, error) ||
        !read_state(given->values[STATE], request, error) ||
        !typed_number(given->values[PARENT], no_task, &request->parent, error) ||
        !typed_number(given->values[AFTER], no_task, &request->after, error) ||
        !typed_number(given->values[MOST], N_("“{1}” is not how many tasks there can be on a page"), &most, error))
        return false;
    request->most = (size_t)(most ? most : given->values[AS_JSON] ? 0 : PAGE_TASKS);
    return typed_words(session, given->values[SEARCH], &request->words, error);
}

/* Lines on their way out, gathered to a pageful of memory. */
struct printing {
    struct buffer output;
    struct error *error;
    bool has_failed;
};

static bool flush(struct printing *printing)
{
    printing->has_failed = !output_write(&printing->output, printing->error);
    buffer_cut(&printing->output, 0);
    return !printing->has_failed;
}

static bool print_line(void *listener, const struct task_line *line)
{
    struct printing *printing = listener;
    task_line_print_json(&printing->output, line);
    return printing->output.len < PRINTED_BYTES || flush(printing);
}

static bool print_json(struct session *session, struct book *book, const struct list_request *request,
                       struct error *error)
{
    struct list_end end;
    struct printing printing = {.output = output_open(session), .error = error};
    return book_list_each(book, session->arena, request, print_line, &printing, &end, error) && !printing.has_failed &&
           flush(&printing);
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
    return given.values[AS_JSON] ? print_json(session, book, &request, error)
                                 : print_table(session, book, &request, error);
}
