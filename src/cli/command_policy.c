#include "cli/command.h"
#include "cli/data_folder.h"
#include "cli/day.h"
#include "cli/giving.h"
#include "cli/output.h"
#include "cli/typed.h"
#include "report/policy_report.h"
#include "work/policy/policy.h"

enum policy_option { AS, DATA, AS_JSON, KEY, KNOWN, ON_DAY, SEEN, SINCE, SOURCE, UNIT };

static const char asks[] = "list show", sets[] = "set";

static const struct option options[] = {
    [AS] = {"as", "CODE", N_("the code of the person who acts; ROVIEC_AS, else the owner of the folder")},
    [DATA] = {"data", "FOLDER", N_("the folder of the book; ROVIEC_DATA or the user's data folder when not given")},
    [AS_JSON] = {"json", NULL, N_("one JSON object a value, on a line of its own")},
    [KEY] = OPTION_KEY(sets),
    [KNOWN] = {"known", "DATE", N_("by what had been recorded at the end of this day; by all when not given"), asks},
    [ON_DAY] = {"on", "DATE", N_("the day to list, or on which it was decided; today when not given")},
    [SEEN] = OPTION_SEEN(sets),
    [SINCE] = {"since", "DATE", N_("the first day the value holds; the day it was decided on when not given"), sets},
    [SOURCE] = {"source", "DOCUMENT", N_("the document that lays the value down"), sets},
    [UNIT] = {"unit", "CODE", N_("the unit that the value is for; all when not given"), sets},
};

const struct option *command_policy_options(size_t *count)
{
    *count = COUNT_OF(options);
    return options;
}

static bool read_change(struct session *session, const struct given *given, struct policy_change *change,
                        struct error *error)
{
    if (given->rest_count != 3)
        return error_set(error, ERROR_USAGE,
                         N_("say which policy has which value: “roviec policy set extension.most 2”"));
    if (!typed_words(session, given->rest[1], &change->key, error) ||
        !typed_words(session, given->rest[2], &change->value, error) ||
        !typed_words(session, given->values[SOURCE], &change->source, error) ||
        !typed_words(session, given->values[UNIT], &change->unit, error))
        return false;
    if (text_equal(change->value, TEXT("default")))
        change->value = TEXT_NONE;
    return day_read(given->values[SINCE], &change->since, error);
}

static bool print_lines(struct session *session, const struct given *given, const struct policy_lines *lines,
                        struct error *error)
{
    struct buffer output = output_open(session);
    if (given->values[AS_JSON])
        policy_lines_print_json(&output, lines);
    else
        policy_lines_print(&output, lines, session->language);
    return output_write(&output, error);
}

static bool read_as_of(const struct given *given, struct as_of *as_of, struct error *error)
{
    return day_read(given->values[ON_DAY], &as_of->on, error) && day_read(given->values[KNOWN], &as_of->known, error);
}

static bool list_values(struct session *session, const struct given *given, struct error *error)
{
    struct policy_request request = {0};
    struct policy_lines lines;
    struct book *book;
    if (!options_check_rest(given, 1, error))
        return false;
    return read_as_of(given, &request.as_of, error) && data_folder_open(session, given->values[DATA], &book, error) &&
           book_policies(book, session->arena, &request, &lines, error) && print_lines(session, given, &lines, error);
}

static bool show_policy(struct session *session, const struct given *given, struct book *book, struct error *error)
{
    struct policy_request request = {0};
    struct policy_lines lines;
    return typed_words(session, given->rest[1], &request.key, error) && read_as_of(given, &request.as_of, error) &&
           book_policy_history(book, session->arena, &request, &lines, error) &&
           print_lines(session, given, &lines, error);
}

static bool show_values(struct session *session, const struct given *given, struct error *error)
{
    struct book *book;
    if (given->rest_count != 2)
        return error_set(error, ERROR_USAGE, N_("name one policy: “roviec policy show extension.most”"));
    return data_folder_open(session, given->values[DATA], &book, error) && show_policy(session, given, book, error);
}

static bool set_value(struct session *session, const struct given *given, struct error *error)
{
    const struct giving giving = {
        .as = given->values[AS], .at = given->values[ON_DAY], .key = given->values[KEY], .seen = given->values[SEEN]};
    struct book_command command;
    struct date on = {0}; /* what is printed afterwards is as of a day */
    struct policy_change change = {0};
    struct book *book;
    return read_change(session, given, &change, error) && giving_read(session, &giving, &command, error) &&
           day_read(given->values[ON_DAY], &on, error) &&
           data_folder_open(session, given->values[DATA], &book, error) &&
           book_policy_set(book, &command, &change, error) && show_policy(session, given, book, error);
}

typedef bool policy_action(struct session *session, const struct given *given, struct error *error);

static const struct {
    struct text word;
    policy_action *run;
} actions[] = {{TEXT_INIT("list"), list_values}, {TEXT_INIT("show"), show_values}, {TEXT_INIT("set"), set_value}};

bool command_policy(struct session *session, struct words words, struct error *error)
{
    struct given given;
    if (!options_read(session->arena, options, COUNT_OF(options), words, &given, error))
        return false;
    for (size_t i = 0; given.rest_count > 0 && i < COUNT_OF(actions); i++)
        if (text_equal(text_from(given.rest[0]), actions[i].word))
            return options_check_action(options, &given, error) && actions[i].run(session, &given, error);
    error_set(error, ERROR_USAGE, N_("say what to do: list, show or set"));
    return error_add_hint(error, N_("see “roviec help”"));
}
