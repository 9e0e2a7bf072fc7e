#include "base/buffer.h"
#include "base/utf8.h"
#include "cli/command.h"
#include "cli/data_folder.h"
#include "cli/day.h"
#include "cli/giving.h"
#include "cli/output.h"
#include "cli/unit_history.h"
#include "report/outcome.h"
#include "report/unit_report.h"
#include "work/organisation/organisation.h"
#include "work/personnel/personnel.h"

enum unit_option { ALL, AS, BASIS, BRANCH, DATA, HEAD, AS_JSON, NAME, ON_DAY, OUTSIDE, PARENT, TIER, TO };

static const struct option options[] = {
    [ALL] = {"all", NULL, N_("list units that do not stand on that day as well")},
    [AS] = {"as", "CODE", N_("the code of the person who acts; ROVIEC_AS, else the owner of the folder")},
    [BASIS] = {"basis", "DOCUMENT", N_("the number of the document that decides the change")},
    [BRANCH] = {"branch", "BRANCH",
                N_("of the political system: party, council, state, front, mass, forces, justice, business or other")},
    [DATA] = {"data", "FOLDER", N_("the folder of the book; ROVIEC_DATA or the user's data folder when not given")},
    [HEAD] = {"head", "POSITION", N_("the position that answers for the unit, not a person")},
    [AS_JSON] = {"json", NULL, N_("one JSON object a unit, on a line of its own")},
    [NAME] = {"name", "NAME", N_("what the unit is called from then on")},
    [ON_DAY] = {"on", "DATE", N_("the day to list, or from which the change holds; today when not given")},
    [OUTSIDE] = {"outside", NULL, N_("the unit is no part of the body whose book it is; it never leads a task")},
    [PARENT] = {"parent", "CODE", N_("the unit above; at the top when not given")},
    [TIER] = {"tier", "TIER", N_("on which it works: central, province, commune or village")},
    [TO] = {"to", "CODE", N_("the unit that takes over; for a merge the one whose seat is kept")},
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

/* Words as they were typed, composed. */
static bool read_words(struct session *session, const char *typed, struct text *words, struct error *error)
{
    if (!utf8_is_valid(text_from(typed)))
        return error_set(error, ERROR_USAGE, N_("the words are not UTF-8"));
    *words = utf8_compose(session->arena, text_from(typed));
    return true;
}

static bool are_utf8(const struct given *given, struct error *error)
{
    for (size_t i = 0; i < given->rest_count; i++)
        if (!utf8_is_valid(text_from(given->rest[i])))
            return error_set(error, ERROR_USAGE, N_("the words are not UTF-8"));
    return true;
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

static struct text join_codes(struct session *session, const struct given *given)
{
    struct buffer codes = output_open(session);
    for (size_t i = 1; i < given->rest_count; i++)
        buffer_print(&codes, "%s%s", i > 1 ? "\n" : "", given->rest[i]);
    return buffer_text(&codes);
}

static bool read_change(struct session *session, const struct given *given, const struct action *action,
                        struct unit_change *change, struct error *error)
{
    size_t codes = given->rest_count - 1;
    if (codes < action->least_codes || codes > action->most_codes)
        return error_set_with(error, ERROR_USAGE, N_("“{1}” does not take as many codes"), action->word);
    bool takes_two = action->least_codes == 2;
    change->code = action->most_codes == MOST_MERGED ? join_codes(session, given) : text_from(given->rest[1]);
    change->new_code = takes_two ? text_from(given->rest[2]) : TEXT_NONE;
    change->other = text_from(given->values[action->other]);
    change->is_outside = given->values[OUTSIDE];
    change->is_undated = change->is_outside && !given->values[ON_DAY];
    struct unit_filter standing = {0};
    if (!are_utf8(given, error) || !read_filter(session, given, &standing, error))
        return false;
    change->branch = standing.branch;
    change->tier = standing.tier;
    return read_words(session, given->values[NAME], &change->name, error) &&
           read_words(session, given->values[HEAD], &change->head, error) &&
           read_words(session, given->values[BASIS], &change->basis, error);
}

static bool change_units(struct session *session, const struct given *given, struct date on, struct error *error)
{
    const struct action *action = find_action(given);
    const struct giving giving = {.as = given->values[AS]};
    struct unit_change change = {.on = on};
    struct unit_change_report report;
    struct book_command command;
    struct book *book;
    if (!giving_read(session, &giving, &command, error))
        return false;
    change.as = command.as;
    if (!read_change(session, given, action, &change, error) ||
        !data_folder_open(session, given->values[DATA], &book, error) || !action->run(book, &change, &report, error))
        return false;
    const struct outcome outcomes[] = {
        {"units", TEXT_NONE, report.units}, {"tasks", TEXT_NONE, report.tasks}, {"others", TEXT_NONE, report.others}};
    struct buffer output = output_open(session);
    if (given->values[AS_JSON])
        outcomes_print_json(&output, outcomes, COUNT_OF(outcomes));
    else
        unit_change_print(&output, report.units, report.tasks, report.others, session->language);
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
    if (given->rest_count != 1)
        return error_set_with(error, ERROR_USAGE, N_("“{1}” is one word too many"), text_from(given->rest[1]));
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

static struct unit_history_request history_of(const struct given *given, struct date on)
{
    return (struct unit_history_request){.data = given->values[DATA],
                                         .rest = given->rest + 1,
                                         .rest_count = given->rest_count - 1,
                                         .on = on,
                                         .as_json = given->values[AS_JSON]};
}

bool command_unit(struct session *session, struct words words, struct error *error)
{
    struct given given;
    struct date on = {0};
    if (!options_read(session->arena, options, COUNT_OF(options), words, &given, error))
        return false;
    if (!day_read(given.values[ON_DAY], &on, error))
        return false;
    if (find_action(&given))
        return change_units(session, &given, on, error);
    if (is_word(&given, "list"))
        return list_units(session, &given, on, error);
    struct unit_history_request history = history_of(&given, on);
    if (is_word(&given, "reference"))
        return unit_history_load(session, &history, error);
    if (is_word(&given, "find"))
        return unit_history_find(session, &history, error);
    error_set(error, ERROR_USAGE,
              N_("say what to do: list, establish, rename, merge, split, transfer, dissolve, reference or find"));
    return error_add_hint(error, N_("see “roviec help”"));
}
