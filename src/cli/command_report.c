#include "cli/asking.h"
#include "cli/command.h"
#include "cli/data_folder.h"
#include "cli/day.h"
#include "cli/output.h"
#include "cli/typed.h"
#include "report/rollup_report.h"
#include "work/question/changes.h"
#include "work/question/punctuality.h"
#include "work/question/rollup.h"
#include "work/question/waiting.h"

enum report_option { AFTER, AS_ORGANISED, AS_PERSON, DATA, AS_JSON, KNOWN, MOST, ON_DAY, PERSON, SINCE, UNIT };

static const struct option options[] = {
    [AFTER] = {"after", "TASK", N_("of the tree: go on after this part, the last one of the page before")},
    [AS_ORGANISED] = {"as-organised", "WHEN",
                      N_("show what units that have ended did as theirs, or as their successors'")},
    [AS_PERSON] = OPTION_ASKER,
    [DATA] = {"data", "FOLDER", N_("the folder of the book; ROVIEC_DATA or the user's data folder when not given")},
    [AS_JSON] = {"json", NULL, N_("one JSON object a line")},
    [KNOWN] = {"known", "DATE", N_("by what had been recorded at the end of this day; by all when not given")},
    [MOST] = {"most", "NUMBER",
              N_("of the tree: so many parts at most; 100 when not given, and all of them with --json")},
    [ON_DAY] = {"on", "DATE", N_("as of the end of this day, as 2026-03-20; as of now when not given")},
    [PERSON] = {"person", "CODE", N_("of changes, punctuality and months: only the tasks that this person does")},
    [SINCE] = {"since", "DATE",
               N_("of changes: from this day on; of punctuality and months: only what was due from this day on")},
    [UNIT] = {"unit", "CODE", N_("of changes, punctuality and months: only the tasks that this unit leads")},
};

enum { PAGE_PARTS = 100, PRINTED_BYTES = 1 << 16 };

const struct option *command_report_options(size_t *count)
{
    *count = COUNT_OF(options);
    return options;
}

/* One run of the command. */
struct run {
    struct session *session;
    const struct given *given;
    struct book *book;
    struct as_of as_of;
    struct date since;
    struct text unit, person;
    bool as_organised_now;
    struct buffer output;
    struct error *error; /* of output that could not be written */
    bool has_failed;
};

typedef bool report_action(struct run *run, struct error *error);

static bool asks_json(const struct run *run)
{
    return run->given->values[AS_JSON] != NULL;
}

static bool roll_up(struct run *run, const struct rollup_request *request, struct error *error)
{
    struct group_lines lines;
    if (!book_rollup(run->book, run->session->arena, request, &lines, error))
        return false;
    if (asks_json(run))
        group_lines_print_json(&run->output, &lines);
    else
        group_lines_print(&run->output, &lines, run->session->language);
    return true;
}

static bool report_tree(struct run *run, struct error *error)
{
    struct rollup_request request = {.by = ROLLUP_TREE, .as_of = run->as_of};
    const struct given *given = run->given;
    const char *task = given->rest_count > 1 ? given->rest[1] : NULL,
               *no_task = N_("“{1}” is not the number of a task");
    int64_t most;
    if (!typed_number(task, no_task, &request.task, error) ||
        !typed_number(given->values[AFTER], no_task, &request.after, error) ||
        !typed_number(given->values[MOST], N_("“{1}” is not how many tasks there can be on a page"), &most, error))
        return false;
    request.most = (size_t)(most ? most : asks_json(run) ? 0 : PAGE_PARTS);
    return roll_up(run, &request, error);
}

static bool report_units(struct run *run, struct error *error)
{
    struct rollup_request request = {
        .by = ROLLUP_UNITS, .as_organised_now = run->as_organised_now, .as_of = run->as_of};
    return roll_up(run, &request, error);
}

static bool report_people(struct run *run, struct error *error)
{
    struct rollup_request request = {.by = ROLLUP_PERSONS, .as_of = run->as_of};
    return roll_up(run, &request, error);
}

static bool report_waiting(struct run *run, struct error *error)
{
    struct wait_lines lines;
    if (!book_waiting(run->book, run->session->arena, &run->as_of, &lines, error))
        return false;
    if (asks_json(run))
        wait_lines_print_json(&run->output, &lines);
    else
        wait_lines_print(&run->output, &lines, run->session->language);
    return true;
}

static bool judge_punctuality(struct run *run, bool by_month, struct error *error)
{
    struct punctuality_request request = {.by_month = by_month,
                                          .as_organised_now = run->as_organised_now,
                                          .first = run->since,
                                          .unit = run->unit,
                                          .person = run->person,
                                          .as_of = run->as_of};
    struct punctuality_lines lines;
    if (!book_punctuality(run->book, run->session->arena, &request, &lines, error))
        return false;
    if (asks_json(run))
        punctuality_lines_print_json(&run->output, &lines);
    else
        punctuality_lines_print(&run->output, &lines, run->session->language);
    return true;
}

static bool report_punctuality(struct run *run, struct error *error)
{
    return judge_punctuality(run, false, error);
}

static bool report_months(struct run *run, struct error *error)
{
    return judge_punctuality(run, true, error);
}

static bool flush(struct run *run)
{
    run->has_failed = !output_write(&run->output, run->error);
    buffer_cut(&run->output, 0);
    return !run->has_failed;
}

static bool print_change(void *listener, const struct change_line *line)
{
    struct run *run = listener;
    if (asks_json(run))
        change_line_print_json(&run->output, line);
    else
        change_line_print(&run->output, line, run->session->language);
    return run->output.len < PRINTED_BYTES || flush(run);
}

static bool report_changes(struct run *run, struct error *error)
{
    struct changes_request request = {
        .first = run->since, .unit = run->unit, .person = run->person, .as_of = run->as_of};
    if (!date_is_set(run->since))
        return error_set(error, ERROR_USAGE, N_("say since when: “roviec report changes --since 2026-03-01”"));
    run->error = error;
    return book_changes(run->book, run->session->arena, &request, print_change, run, error) && !run->has_failed;
}

static const struct {
    const char *word;
    report_action *run;
} actions[] = {
    {"tree", report_tree},
    {"units", report_units},
    {"people", report_people},
    {"waiting", report_waiting},
    {"punctuality", report_punctuality},
    {"months", report_months},
    {"changes", report_changes},
};

static report_action *find_action(const struct given *given)
{
    for (size_t i = 0; given->rest_count > 0 && i < COUNT_OF(actions); i++)
        if (strcmp(actions[i].word, given->rest[0]) == 0)
            return actions[i].run;
    return NULL;
}

/* Whose tasks alone are asked about, and since when; the other reports have a line for each, of all there is. */
static bool read_which(struct run *run, struct error *error)
{
    const struct given *given = run->given;
    report_action *action = find_action(given);
    bool is_given = given->values[UNIT] || given->values[PERSON] || given->values[SINCE];
    if (is_given && action != report_changes && action != report_punctuality && action != report_months)
        return error_set(error, ERROR_USAGE,
                         N_("“--since”, “--unit” and “--person” are for changes, punctuality and months"));
    return typed_words(run->session, given->values[UNIT], &run->unit, error) &&
           typed_words(run->session, given->values[PERSON], &run->person, error) &&
           day_read(given->values[SINCE], &run->since, error);
}

/* Whose the work of units that have ended is; the other reports do not go by units, or tell what happened. */
static bool read_organised(struct run *run, struct error *error)
{
    report_action *action = find_action(run->given);
    const char *when = run->given->values[AS_ORGANISED];
    if (when && action != report_units && action != report_punctuality && action != report_months)
        return error_set(error, ERROR_USAGE, N_("“--as-organised” is for units, punctuality and months"));
    return typed_organised(when, &run->as_organised_now, error);
}

static bool read_run(struct run *run, struct error *error)
{
    const struct given *given = run->given;
    bool is_tree = find_action(given) == report_tree;
    size_t most = is_tree ? 2 : 1;
    if (!find_action(given))
        return error_set(error, ERROR_USAGE,
                         N_("say what to report: tree, units, people, waiting, punctuality, months or changes"));
    if (!options_check_rest(given, most, error))
        return false;
    if (!is_tree && (given->values[MOST] || given->values[AFTER]))
        return error_set(error, ERROR_USAGE, N_("“--most” and “--after” are for the tree"));
    const struct asking asking = {given->values[AS_PERSON], given->values[ON_DAY], given->values[KNOWN]};
    return read_organised(run, error) && read_which(run, error) &&
           asking_read(run->session, &asking, &run->as_of, error);
}

bool command_report(struct session *session, struct words words, struct error *error)
{
    struct given given;
    struct run run = {.session = session, .given = &given};
    if (!options_read(session->arena, options, COUNT_OF(options), words, &given, error) || !read_run(&run, error) ||
        !data_folder_open(session, given.values[DATA], &run.book, error))
        return false;
    run.output = output_open(session);
    return find_action(&given)(&run, error) && output_write(&run.output, error);
}
