#include "cli/asking.h"
#include "cli/command.h"
#include "cli/data_folder.h"
#include "cli/day.h"
#include "cli/giving.h"
#include "cli/output.h"
#include "cli/typed.h"
#include "report/target_report.h"
#include "work/target/target.h"

enum target_option {
    AS,
    DATA,
    DIRECTION,
    EVENT,
    AS_JSON,
    KEY,
    KNOWN,
    MEASURE,
    NAME,
    NOTE,
    ON_DAY,
    PERIOD,
    SEEN,
    SOURCE,
    TASK,
    UNIT,
    VALUE
};

static const char asks[] = "list show", sets[] = "set", changes[] = "set plan measure correct void tie untie",
                  has_unit[] = "list set", has_figure[] = "set plan measure correct", mends[] = "correct void",
                  ties[] = "tie untie";

static const struct option options[] = {
    [AS] = {"as", "CODE", N_("the code of the person who acts; ROVIEC_AS, else the owner of the folder")},
    [DATA] = {"data", "FOLDER", N_("the folder of the book; ROVIEC_DATA or the user's data folder when not given")},
    [DIRECTION] = {"direction", "UP", N_("up where more is better, down where less is; up when not given"), sets},
    [EVENT] = {"event", "EVENT", N_("correct, void: the event that recorded the figure, as show has it"), mends},
    [AS_JSON] = {"json", NULL, N_("one JSON object a target, on a line of its own")},
    [KEY] = OPTION_KEY(changes),
    [KNOWN] = {"known", "DATE", N_("by what had been recorded at the end of this day; by all when not given"), asks},
    [MEASURE] = {"measure", "WORDS", N_("what the target is counted in, as %, households, tonnes"), sets},
    [NAME] = {"name", "NAME", N_("what the target is called"), sets},
    [NOTE] = {"note", "WORDS", N_("correct, void: the reason"), mends},
    [ON_DAY] = {"on", "DATE", N_("the day to ask about, or on which it happened; today when not given")},
    [PERIOD] = {"period", "PERIOD", N_("the year or quarter a figure is for, as 2026 or 2026-Q1"), has_figure},
    [SEEN] = OPTION_SEEN(changes),
    [SOURCE] = {"source", "WORDS", N_("the document that sets it, or where a figure comes from"), has_figure},
    [TASK] = {"task", "TASK", N_("the number of the task that works for it"), ties},
    [UNIT] = {"unit", "CODE", N_("the unit that leads"), has_unit},
    [VALUE] = {"value", "NUMBER", N_("the figure; of a target that is set, what it starts from"), has_figure},
};

const struct option *command_target_options(size_t *count)
{
    *count = COUNT_OF(options);
    return options;
}

static bool print_targets(struct session *session, const struct given *given, struct book *book, struct text code,
                          struct error *error)
{
    struct target_request request = {.code = code};
    struct target_lines lines;
    const struct asking asking = {given->values[AS], given->values[ON_DAY], given->values[KNOWN]};
    if (!asking_read(session, &asking, &request.as_of, error) ||
        (code.len == 0 && !typed_words(session, given->values[UNIT], &request.unit, error)) ||
        !book_targets(book, session->arena, &request, &lines, error))
        return false;
    struct buffer output = output_open(session);
    if (given->values[AS_JSON])
        target_lines_print_json(&output, &lines);
    else
        target_lines_print(&output, &lines, code.len > 0, session->language);
    return output_write(&output, error);
}

static bool ask(struct session *session, const struct given *given, bool is_one, struct error *error)
{
    struct book *book;
    struct text code = TEXT_NONE;
    if (given->rest_count != (is_one ? 2 : 1))
        return error_set(error, ERROR_USAGE, N_("“list” stands alone, and “show” takes one code"));
    return (!is_one || typed_words(session, given->rest[1], &code, error)) &&
           data_folder_open(session, given->values[DATA], &book, error) &&
           print_targets(session, given, book, code, error);
}

static bool read_change(struct session *session, const struct given *given, struct target_change *change,
                        struct error *error)
{
    const struct {
        enum target_option option;
        struct text *words;
    } fields[] = {{UNIT, &change->unit},           {NAME, &change->name},    {MEASURE, &change->measure},
                  {SOURCE, &change->source},       {VALUE, &change->amount}, {PERIOD, &change->period},
                  {DIRECTION, &change->direction}, {NOTE, &change->note}};
    uint64_t event = 0;
    if (given->rest_count != 2)
        return error_set(error, ERROR_USAGE, N_("name one target by its code"));
    for (size_t i = 0; i < COUNT_OF(fields); i++)
        if (!typed_words(session, given->values[fields[i].option], fields[i].words, error))
            return false;
    if (given->values[EVENT] && !typed_event(given->values[EVENT], &event))
        return error_set_with(error, ERROR_USAGE, N_("“{1}” is not the number of an event"),
                              text_from(given->values[EVENT]));
    change->event = (int64_t)event;
    return typed_words(session, given->rest[1], &change->code, error) &&
           typed_number(given->values[TASK], N_("“{1}” is not the number of a task"), &change->task, error);
}

static bool change_target(struct session *session, const struct given *given, book_target_command *run,
                          struct error *error)
{
    const struct giving giving = {
        .as = given->values[AS], .at = given->values[ON_DAY], .key = given->values[KEY], .seen = given->values[SEEN]};
    struct book_command command;
    struct date on = {0}; /* what is printed afterwards is as of a day */
    struct target_change change = {0};
    struct book *book;
    return read_change(session, given, &change, error) && giving_read(session, &giving, &command, error) &&
           day_read(given->values[ON_DAY], &on, error) &&
           data_folder_open(session, given->values[DATA], &book, error) && run(book, &command, &change, error) &&
           print_targets(session, given, book, change.code, error);
}

static const struct {
    struct text word;
    book_target_command *run;
} actions[] = {
    {TEXT_INIT("set"), book_target_set},         {TEXT_INIT("plan"), book_target_plan},
    {TEXT_INIT("measure"), book_target_measure}, {TEXT_INIT("correct"), book_target_correct},
    {TEXT_INIT("void"), book_target_void},       {TEXT_INIT("tie"), book_target_tie},
    {TEXT_INIT("untie"), book_target_untie},
};

bool command_target(struct session *session, struct words words, struct error *error)
{
    struct given given;
    if (!options_read(session->arena, options, COUNT_OF(options), words, &given, error))
        return false;
    struct text word = given.rest_count > 0 ? text_from(given.rest[0]) : TEXT_NONE;
    if (text_equal(word, TEXT("list")) || text_equal(word, TEXT("show")))
        return options_check_action(options, &given, error) &&
               ask(session, &given, text_equal(word, TEXT("show")), error);
    for (size_t i = 0; i < COUNT_OF(actions); i++)
        if (text_equal(word, actions[i].word))
            return options_check_action(options, &given, error) &&
                   change_target(session, &given, actions[i].run, error);
    error_set(error, ERROR_USAGE, N_("say what to do: list, show, set, plan, measure, correct, void, tie or untie"));
    return error_add_hint(error, N_("see “roviec help”"));
}
