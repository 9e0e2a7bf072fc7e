#include "cli/asking.h"
#include "cli/command.h"
#include "cli/data_folder.h"
#include "cli/day.h"
#include "cli/giving.h"
#include "cli/output.h"
#include "cli/typed.h"
#include "report/limitation_report.h"
#include "work/target/limitation.h"

enum limitation_option {
    ALL,
    AS,
    DATA,
    AS_JSON,
    KEY,
    KNOWN,
    LATE,
    ON_DAY,
    PARENT,
    SEEN,
    SOURCE,
    TASK,
    UNIT,
    WITHOUT_REMEDY
};

static const char lists[] = "list", asks[] = "list show", records[] = "record",
                  changes[] = "record cause tie untie close reopen", has_unit[] = "list record", ties[] = "tie untie";

static const struct option options[] = {
    [ALL] = {"all", NULL, N_("list those that were closed as well"), lists},
    [AS] = {"as", "CODE", N_("the code of the person who acts; ROVIEC_AS, else the owner of the folder")},
    [DATA] = {"data", "FOLDER", N_("the folder of the book; ROVIEC_DATA or the user's data folder when not given")},
    [AS_JSON] = {"json", NULL, N_("one JSON object a limitation, on a line of its own")},
    [KEY] = OPTION_KEY(changes),
    [KNOWN] = {"known", "DATE", N_("by what had been recorded at the end of this day; by all when not given"), asks},
    [LATE] = {"late", NULL, N_("only those with a remedy that is overdue"), lists},
    [ON_DAY] = {"on", "DATE", N_("the day to ask about, or on which it happened; today when not given")},
    [PARENT] = {"parent", "NUMBER", N_("the number of the wider limitation that it is a share of"), records},
    [SEEN] = OPTION_SEEN(changes),
    [SOURCE] = {"source", "WORDS", N_("the document or finding that says so"), records},
    [TASK] = {"task", "TASK", N_("the number of the task that remedies it"), ties},
    [UNIT] = {"unit", "CODE", N_("the unit that has it"), has_unit},
    [WITHOUT_REMEDY] = {"without-remedy", NULL, N_("only those that no task remedies"), lists},
};

const struct option *command_limitation_options(size_t *count)
{
    *count = COUNT_OF(options);
    return options;
}

static const char *const no_number = N_("“{1}” is not the number of a limitation");

static bool print_lines(struct session *session, const struct given *given, struct book *book,
                        struct limitation_request *request, struct error *error)
{
    struct limitation_lines lines;
    const struct asking asking = {given->values[AS], given->values[ON_DAY], given->values[KNOWN]};
    if (!asking_read(session, &asking, &request->as_of, error) ||
        !book_limitations(book, session->arena, request, &lines, error))
        return false;
    struct buffer output = output_open(session);
    if (given->values[AS_JSON])
        limitation_lines_print_json(&output, &lines);
    else
        limitation_lines_print(&output, &lines, request->number != NO_NUMBER, session->language);
    return output_write(&output, error);
}

static bool list_limitations(struct session *session, const struct given *given, struct error *error)
{
    struct limitation_request request = {
        .has_closed = given->values[ALL],
        .without_remedy = given->values[WITHOUT_REMEDY],
        .late = given->values[LATE],
    };
    struct book *book;
    if (!options_check_rest(given, 1, error))
        return false;
    return typed_words(session, given->values[UNIT], &request.unit, error) &&
           data_folder_open(session, given->values[DATA], &book, error) &&
           print_lines(session, given, book, &request, error);
}

static bool show_limitation(struct session *session, const struct given *given, struct error *error)
{
    struct limitation_request request = {0};
    struct book *book;
    if (given->rest_count != 2)
        return error_set(error, ERROR_USAGE, N_("name one limitation by its number"));
    return typed_number(given->rest[1], no_number, &request.number, error) &&
           data_folder_open(session, given->values[DATA], &book, error) &&
           print_lines(session, given, book, &request, error);
}

/* What can be done: the word for it, whether it names a limitation, which words follow. */
static const struct action {
    struct text word;
    book_limitation_command *run;
    bool takes_number;
    const char *words; /* what is said where they are missing; NULL: none follow */
} actions[] = {
    {TEXT_INIT("record"), book_limitation_record, false, N_("say what the limitation is, in quotes")},
    {TEXT_INIT("cause"), book_limitation_cause, true, N_("say what the cause is, in quotes")},
    {TEXT_INIT("tie"), book_limitation_tie, true, NULL},
    {TEXT_INIT("untie"), book_limitation_untie, true, NULL},
    {TEXT_INIT("close"), book_limitation_close, true, N_("say with what evidence it is closed, in quotes")},
    {TEXT_INIT("reopen"), book_limitation_reopen, true, N_("say how it came back, in quotes")},
};

static bool read_change(struct session *session, const struct given *given, const struct action *action,
                        struct limitation_change *change, struct error *error)
{
    const char *const *next = given->rest + 1;
    size_t least = (size_t)1 + action->takes_number;
    if (given->rest_count < least)
        return error_set(error, ERROR_USAGE, N_("name one limitation by its number"));
    if (action->words && given->rest_count == least)
        return error_set(error, ERROR_USAGE, action->words);
    if (given->rest_count > least + (action->words != NULL))
        return error_set_with(error, ERROR_USAGE, N_("“{1}” does not take as many words; put a sentence in quotes"),
                              action->word);
    if (action->takes_number && !typed_number(*next++, no_number, &change->number, error))
        return false;
    return (!action->words || typed_words(session, *next, &change->words, error)) &&
           typed_words(session, given->values[UNIT], &change->unit, error) &&
           typed_words(session, given->values[SOURCE], &change->source, error) &&
           typed_number(given->values[PARENT], no_number, &change->parent, error) &&
           typed_number(given->values[TASK], N_("“{1}” is not the number of a task"), &change->task, error);
}

static bool change_limitation(struct session *session, const struct given *given, const struct action *action,
                              struct error *error)
{
    const struct giving giving = {
        .as = given->values[AS], .at = given->values[ON_DAY], .key = given->values[KEY], .seen = given->values[SEEN]};
    struct book_command command;
    struct date on = {0}; /* what is printed afterwards is as of a day */
    struct limitation_change change = {0};
    struct limitation_request request = {0};
    struct book *book;
    return read_change(session, given, action, &change, error) && giving_read(session, &giving, &command, error) &&
           day_read(given->values[ON_DAY], &on, error) &&
           data_folder_open(session, given->values[DATA], &book, error) &&
           action->run(book, &command, &change, &request.number, error) &&
           print_lines(session, given, book, &request, error);
}

bool command_limitation(struct session *session, struct words words, struct error *error)
{
    struct given given;
    if (!options_read(session->arena, options, COUNT_OF(options), words, &given, error))
        return false;
    struct text word = given.rest_count > 0 ? text_from(given.rest[0]) : TEXT_NONE;
    if (text_equal(word, TEXT("list")))
        return options_check_action(options, &given, error) && list_limitations(session, &given, error);
    if (text_equal(word, TEXT("show")))
        return options_check_action(options, &given, error) && show_limitation(session, &given, error);
    for (size_t i = 0; i < COUNT_OF(actions); i++)
        if (text_equal(word, actions[i].word))
            return options_check_action(options, &given, error) &&
                   change_limitation(session, &given, &actions[i], error);
    error_set(error, ERROR_USAGE, N_("say what to do: list, show, record, cause, tie, untie, close or reopen"));
    return error_add_hint(error, N_("see “roviec help”"));
}
