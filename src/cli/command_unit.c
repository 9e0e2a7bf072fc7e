#include "base/arena.h"
#include "base/buffer.h"
#include "cli/command.h"
#include "cli/data_folder.h"
#include "cli/day.h"
#include "cli/giving.h"
#include "cli/output.h"
#include "cli/typed.h"
#include "cli/unit_history.h"
#include "report/outcome.h"
#include "report/unit_report.h"
#include "work/organisation/organisation.h"
#include "work/personnel/personnel.h"

enum unit_option {
    ALL,
    AS,
    BASIS,
    BRANCH,
    DATA,
    HEAD,
    AS_JSON,
    KEY,
    NAME,
    ON_DAY,
    OUTSIDE,
    PARENT,
    SEEN,
    TASKS,
    TIER,
    TO,
    TRIAL
};

static const char lists[] = "list", establishes[] = "establish", splits[] = "split",
                  changes[] = "establish rename merge split transfer dissolve",
                  gives_form[] = "establish rename merge split", gives_standing[] = "list establish rename merge split",
                  has_day[] = "list find establish rename merge split transfer dissolve",
                  has_parent[] = "establish transfer", has_successor[] = "merge dissolve",
                  records[] = "establish rename merge split transfer dissolve reference";

static const struct option options[] = {
    [ALL] = {"all", NULL, N_("list units that do not stand on that day as well"), lists},
    [AS] = {"as", "CODE", N_("the code of the person who acts; ROVIEC_AS, else the owner of the folder")},
    [BASIS] = {"basis", "DOCUMENT", N_("the number of the document that decides the change"), changes},
    [BRANCH] = {"branch", "BRANCH",
                N_("of the political system: party, council, state, front, mass, forces, justice, business or other"),
                gives_standing},
    [DATA] = {"data", "FOLDER", N_("the folder of the book; ROVIEC_DATA or the user's data folder when not given")},
    [HEAD] = {"head", "POSITION", N_("the position that answers for the unit, not a person"), gives_form},
    [AS_JSON] = {"json", NULL, N_("one JSON object a unit, on a line of its own")},
    [KEY] = OPTION_KEY(records),
    [NAME] = {"name", "NAME", N_("what the unit is called from then on"), gives_form},
    [ON_DAY] = {"on", "DATE", N_("the day to list, or from which the change holds; today when not given"), has_day},
    [OUTSIDE] = {"outside", NULL, N_("the unit is no part of the body whose book it is; it never leads a task"),
                 establishes},
    [PARENT] = {"parent", "CODE", N_("the unit above; at the top when not given"), has_parent},
    [SEEN] = OPTION_SEEN(records),
    [TASKS] = {"task", "TASKS", N_("the tasks, with commas between, that the new unit leads from then on"), splits},
    [TIER] = {"tier", "TIER", N_("on which it works: central, province, commune or village"), gives_standing},
    [TO] = {"to", "CODE", N_("the unit that takes over; for a merge the one whose seat is kept"), has_successor},
    [TRIAL] = OPTION_TRIAL(records),
};

const struct option *command_unit_options(size_t *count)
{
    *count = COUNT_OF(options);
    return options;
}

/* What can be done to units: the word for it, how many codes it takes, which option names the other unit. */
struct action {
    struct text word;
    book_unit_command *run;
    size_t least_codes, most_codes;
    enum unit_option other;
};

enum { MOST_MERGED = 200 };
static const struct action actions[] = {
    {TEXT_INIT("establish"), book_unit_establish, 1, 1, PARENT}, {TEXT_INIT("rename"), book_unit_rename, 1, 1, TO},
    {TEXT_INIT("merge"), book_unit_merge, 1, MOST_MERGED, TO},   {TEXT_INIT("split"), book_unit_split, 2, 2, TO},
    {TEXT_INIT("transfer"), book_unit_transfer, 1, 1, PARENT},   {TEXT_INIT("dissolve"), book_unit_dissolve, 1, 1, TO},
};

static const struct action *find_action(const struct given *given)
{
    for (size_t i = 0; given->rest_count > 0 && i < COUNT_OF(actions); i++)
        if (text_equal(text_from(given->rest[0]), actions[i].word))
            return &actions[i];
    return NULL;
}

static bool read_filter(struct session *session, const struct given *given, struct unit_filter *filter,
                        struct error *error)
{
    const char *branch = given->values[BRANCH], *tier = given->values[TIER];
    if (branch && !unit_branch_find(session->arena, text_from(branch), &filter->branch))
        return error_set_with(error, ERROR_USAGE, N_("there is no branch “{1}”"), text_from(branch));
    if (tier && !unit_tier_find(session->arena, text_from(tier), &filter->tier))
        return error_set_with(error, ERROR_USAGE, N_("there is no tier “{1}”"), text_from(tier));
    return true;
}

/* One, or those that are merged, each in a line. */
static bool read_codes(struct session *session, const struct given *given, const struct action *action,
                       struct unit_change *change, struct error *error)
{
    bool takes_two = action->least_codes == 2, takes_many = action->most_codes == MOST_MERGED;
    struct buffer codes = output_open(session);
    for (size_t i = 1; i < (takes_many ? given->rest_count : 2); i++) {
        struct text code;
        if (!typed_words(session, given->rest[i], &code, error))
            return false;
        buffer_print(&codes, "%s%.*s", i > 1 ? "\n" : "", TEXT_ARG(code));
    }
    change->code = buffer_text(&codes);
    return typed_words(session, takes_two ? given->rest[2] : NULL, &change->new_code, error);
}

/* Numbers of tasks, with commas between. */
static bool read_tasks(struct session *session, const char *typed, struct unit_change *change, struct error *error)
{
    struct text lines, number;
    if (!typed_list(session, typed, &lines, error))
        return false;
    int64_t *tasks = arena_array(session->arena, int64_t, lines.len + 1);
    while (text_split(&lines, '\n', &number))
        if (!typed_number(text_terminated(session->arena, number), N_("“{1}” is not the number of a task"),
                          &tasks[change->task_count++], error))
            return false;
    change->tasks = tasks;
    return true;
}

static bool read_change(struct session *session, const struct given *given, const struct action *action,
                        struct unit_change *change, struct error *error)
{
    size_t codes = given->rest_count - 1;
    if (codes < action->least_codes || codes > action->most_codes)
        return error_set_with(error, ERROR_USAGE, N_("“{1}” does not take as many codes"), action->word);
    change->is_outside = given->values[OUTSIDE];
    change->is_undated = change->is_outside && !given->values[ON_DAY];
    struct unit_filter standing = {0};
    if (!read_codes(session, given, action, change, error) || !read_filter(session, given, &standing, error))
        return false;
    if (!read_tasks(session, given->values[TASKS], change, error))
        return false;
    change->branch = standing.branch;
    change->tier = standing.tier;
    return typed_words(session, given->values[action->other], &change->other, error) &&
           typed_words(session, given->values[NAME], &change->name, error) &&
           typed_words(session, given->values[HEAD], &change->head, error) &&
           typed_words(session, given->values[BASIS], &change->basis, error);
}

/* The day is that of the change. */
static bool read_giving(struct session *session, const struct given *given, struct book_command *command,
                        struct error *error)
{
    const struct giving giving = {
        .as = given->values[AS], .key = given->values[KEY], .trial = given->values[TRIAL], .seen = given->values[SEEN]};
    return giving_read(session, &giving, command, error);
}

static bool change_units(struct session *session, const struct given *given, struct date on, struct error *error)
{
    const struct action *action = find_action(given);
    struct unit_change change = {.on = on};
    struct unit_change_report report;
    struct book *book;
    if (!read_giving(session, given, &change.command, error) || !read_change(session, given, action, &change, error) ||
        !data_folder_open(session, given->values[DATA], &book, error) || !action->run(book, &change, &report, error))
        return false;
    const struct outcome outcomes[] = {
        {"units", TEXT_NONE, report.units}, {"tasks", TEXT_NONE, report.tasks}, {"others", TEXT_NONE, report.others}};
    struct buffer output = output_open(session);
    if (given->values[AS_JSON])
        outcomes_print_json(&output, outcomes, COUNT_OF(outcomes));
    else
        unit_change_print(&output, report.units, report.tasks, report.others, session->language);
    if (!given->values[AS_JSON])
        giving_print_trial(&output, session, &change.command);
    return output_write(&output, error);
}

static bool list_units(struct session *session, const struct given *given, struct date on, struct error *error)
{
    struct unit_list_request request = {on, given->values[ALL]};
    const struct giving giving = {.as = given->values[AS]};
    struct people_request heads_request = {.on = on};
    struct unit_filter filter = {0};
    struct unit_lines units;
    struct position_views heads;
    struct book_command command;
    struct book *book;
    if (!options_check_rest(given, 1, error))
        return false;
    if (!giving_read(session, &giving, &command, error))
        return false;
    heads_request.as = command.as;
    if (!read_filter(session, given, &filter, error) || !data_folder_open(session, given->values[DATA], &book, error) ||
        !book_units(book, session->arena, &request, &units, error) ||
        !book_positions(book, session->arena, &heads_request, &heads, error))
        return false;
    struct buffer output = output_open(session);
    if (given->values[AS_JSON])
        unit_lines_print_json(&output, &units, &heads, &filter);
    else
        unit_lines_print(&output, &units, &heads, &filter, session->language);
    return output_write(&output, error);
}

static bool is_word(const struct given *given, const char *word)
{
    return given->rest_count > 0 && strcmp(given->rest[0], word) == 0;
}

static bool ask_history(struct session *session, const struct given *given, struct date on, struct error *error)
{
    struct unit_history_request request = {.data = given->values[DATA],
                                           .rest = given->rest + 1,
                                           .rest_count = given->rest_count - 1,
                                           .on = on,
                                           .as_json = given->values[AS_JSON]};
    return read_giving(session, given, &request.command, error) &&
           (is_word(given, "reference") ? unit_history_load(session, &request, error)
                                        : unit_history_find(session, &request, error));
}

bool command_unit(struct session *session, struct words words, struct error *error)
{
    struct given given;
    struct date on = {0};
    if (!options_read(session->arena, options, COUNT_OF(options), words, &given, error))
        return false;
    if (!day_read(given.values[ON_DAY], &on, error))
        return false;
    bool is_change = find_action(&given), is_list = is_word(&given, "list");
    if (!is_change && !is_list && !is_word(&given, "reference") && !is_word(&given, "find")) {
        error_set(error, ERROR_USAGE,
                  N_("say what to do: list, establish, rename, merge, split, transfer, dissolve, reference or find"));
        return error_add_hint(error, N_("see “roviec help”"));
    }
    if (!options_check_action(options, &given, error))
        return false;
    return is_change ? change_units(session, &given, on, error)
           : is_list ? list_units(session, &given, on, error)
                     : ask_history(session, &given, on, error);
}
