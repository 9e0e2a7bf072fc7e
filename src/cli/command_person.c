#include "base/arena.h"
#include "base/buffer.h"
#include "cli/command.h"
#include "cli/data_folder.h"
#include "cli/day.h"
#include "cli/giving.h"
#include "cli/output.h"
#include "cli/typed.h"
#include "report/personnel_report.h"
#include "work/personnel/personnel.h"
#include "work/question/list.h"

enum person_option { ACTING, ALL, AS, BASIS, DATA, AS_JSON, KEY, NAME, ON_DAY, SEEN, TASK, TRIAL, UNIT, UNTIL };

static const char asks[] = "list show", changes[] = "register rename appoint end grant revoke leave",
                  appoints[] = "appoint", gives_name[] = "register rename", asks_may[] = "may",
                  has_unit[] = "list grant revoke may", has_last_day[] = "appoint grant",
                  has_day[] = "list show register rename appoint end grant revoke leave";

static const struct option options[] = {
    [ACTING] = {"acting", NULL, N_("appoint: for the time being, with the rights of the position"), appoints},
    [ALL] = {"all", NULL, N_("list what does not hold on that day as well"), asks},
    [AS] = {"as", "CODE", N_("the code of the person who acts; ROVIEC_AS, else the owner of the folder")},
    [BASIS] = {"basis", "DOCUMENT", N_("the number of the document that decides it"), changes},
    [DATA] = {"data", "FOLDER", N_("the folder of the book; ROVIEC_DATA or the user's data folder when not given")},
    [AS_JSON] = {"json", NULL, N_("one JSON object a line")},
    [KEY] = OPTION_KEY(changes),
    [NAME] = {"name", "NAME", N_("register, rename: the name of the person, which can be erased later"), gives_name},
    [ON_DAY] = {"on", "DATE", N_("the day to list, or from which it holds; today when not given"), has_day},
    [SEEN] = OPTION_SEEN(changes),
    [TASK] = {"task", "NUMBER", N_("may: with this task"), asks_may},
    [TRIAL] = OPTION_TRIAL(changes),
    [UNIT] = {"unit", "CODE",
              N_("list: those who serve there or below; grant, revoke: within this unit and below, not "
                 "in the whole book; may: with this unit"),
              has_unit},
    [UNTIL] = {"until", "DATE", N_("appoint, grant: the last day; until further notice when not given"), has_last_day},
};

const struct option *command_person_options(size_t *count)
{
    *count = COUNT_OF(options);
    return options;
}

/* What can be done: the word for it, and what its second code is, if it takes one. */
struct action {
    struct text word;
    book_person_command *run;
    enum second { NO_SECOND, POSITION_SECOND, ROLE_SECOND } second;
};

static const struct action actions[] = {
    {TEXT_INIT("register"), book_person_register, NO_SECOND},
    {TEXT_INIT("rename"), book_person_rename, NO_SECOND},
    {TEXT_INIT("appoint"), book_person_appoint, POSITION_SECOND},
    {TEXT_INIT("end"), book_person_relieve, POSITION_SECOND},
    {TEXT_INIT("grant"), book_person_grant, ROLE_SECOND},
    {TEXT_INIT("revoke"), book_person_revoke, ROLE_SECOND},
    {TEXT_INIT("leave"), book_person_leave, NO_SECOND},
};

static const struct action *find_action(const struct given *given)
{
    for (size_t i = 0; given->rest_count > 0 && i < COUNT_OF(actions); i++)
        if (text_equal(text_from(given->rest[0]), actions[i].word))
            return &actions[i];
    return NULL;
}

static bool read_codes(struct session *session, const struct given *given, const struct action *action,
                       struct person_change *change, struct error *error)
{
    struct text *second = action->second == ROLE_SECOND ? &change->role : &change->position;
    size_t wanted = action->second == NO_SECOND ? 2 : 3;
    if (given->rest_count != wanted && action->second == NO_SECOND)
        return error_set_with(error, ERROR_USAGE, N_("“{1}” takes the code of one person"), action->word);
    if (given->rest_count != wanted && action->second == POSITION_SECOND)
        return error_set_with(error, ERROR_USAGE, N_("“{1}” takes the codes of a person and of a position"),
                              action->word);
    if (given->rest_count != wanted)
        return error_set_with(error, ERROR_USAGE, N_("“{1}” takes the code of a person and a role"), action->word);
    return typed_words(session, given->rest[1], &change->person, error) &&
           (wanted == 2 || typed_words(session, given->rest[2], second, error));
}

static bool count_open(void *listener, const struct task_line *line, struct error *error)
{
    (void)error;
    *(size_t *)listener += line->standing.state != TASK_DONE && line->standing.state != TASK_CANCELLED;
    return true;
}

/* How many tasks stay with somebody who leaves: a number alone, whoever may see which they are. */
static bool print_left(struct session *session, struct book *book, struct text person, struct buffer *output,
                       struct error *error)
{
    const struct list_request request = {.person = person};
    struct list_end end;
    size_t count = 0;
    if (!book_list_each(book, session->arena, &request, count_open, &count, &end, error))
        return false;
    if (count == 0)
        return true;
    const struct text arguments[] = {text_print(session->arena, "%zu", count), person};
    const char *format = message_translate_count(
        session->language,
        N_("{1} task that is not over stays with “{2}”: “roviec list --person {2}” tells which, “roviec task delegate” "
           "gives it to somebody else."),
        N_("{1} tasks that are not over stay with “{2}”: “roviec list --person {2}” tells which, “roviec task "
           "delegate” "
           "gives them to somebody else."),
        count);
    message_fill(output, text_from(format), arguments, COUNT_OF(arguments));
    buffer_add_byte(output, '\n');
    return true;
}

static bool change_people(struct session *session, const struct given *given, struct error *error)
{
    const struct action *action = find_action(given);
    const struct giving giving = {.as = given->values[AS],
                                  .at = given->values[ON_DAY],
                                  .key = given->values[KEY],
                                  .trial = given->values[TRIAL],
                                  .seen = given->values[SEEN]};
    struct person_change change = {.is_acting = given->values[ACTING]};
    struct book_command command;
    struct book *book;
    size_t count;
    if (!read_codes(session, given, action, &change, error) || !giving_read(session, &giving, &command, error) ||
        !typed_words(session, given->values[BASIS], &change.basis, error) ||
        !typed_words(session, given->values[NAME], &change.name, error) ||
        !typed_words(session, given->values[UNIT], &change.unit, error) ||
        !day_read(given->values[UNTIL], &change.until, error) ||
        !data_folder_open(session, given->values[DATA], &book, error) ||
        !action->run(book, &command, &change, &count, error))
        return false;
    struct buffer output = output_open(session);
    bool as_json = given->values[AS_JSON];
    person_change_print(&output, count, as_json, session->language);
    if (!as_json)
        giving_print_trial(&output, session, &command);
    return (as_json || action->run != book_person_leave || print_left(session, book, change.person, &output, error)) &&
           output_write(&output, error);
}

static bool read_request(struct session *session, const struct given *given, struct people_request *request,
                         struct error *error)
{
    request->has_all = given->values[ALL];
    return typed_actor(session, given->values[AS], &request->as, error) &&
           typed_words(session, given->values[UNIT], &request->unit, error) &&
           day_read(given->values[ON_DAY], &request->on, error);
}

static bool tell_people(struct session *session, const struct given *given, const struct people_request *request,
                        struct error *error)
{
    struct person_views people;
    struct book *book;
    if (!data_folder_open(session, given->values[DATA], &book, error) ||
        !book_people(book, session->arena, request, &people, error))
        return false;
    struct buffer output = output_open(session);
    if (given->values[AS_JSON])
        person_views_print_json(&output, &people);
    else
        person_views_print(&output, &people, session->language);
    return output_write(&output, error);
}

static bool list_people(struct session *session, const struct given *given, struct error *error)
{
    struct people_request request = {0};
    if (!options_check_rest(given, 1, error))
        return false;
    return read_request(session, given, &request, error) && tell_people(session, given, &request, error);
}

static bool show_person(struct session *session, const struct given *given, struct error *error)
{
    struct people_request request = {0};
    if (given->rest_count != 2)
        return error_set_with(error, ERROR_USAGE, N_("“{1}” takes the code of one person"), TEXT("show"));
    return read_request(session, given, &request, error) &&
           typed_words(session, given->rest[1], &request.person, error) && tell_people(session, given, &request, error);
}

static bool tell_permissions(struct session *session, const struct given *given, struct error *error)
{
    struct permission_request request = {0};
    struct permission_answers answers;
    struct book *book;
    if (given->rest_count != 2)
        return error_set_with(error, ERROR_USAGE, N_("“{1}” takes the code of one person"), TEXT("may"));
    if (!typed_words(session, given->rest[1], &request.person, error) ||
        !typed_actor(session, given->values[AS], &request.as, error) ||
        !typed_words(session, given->values[UNIT], &request.unit, error) ||
        !typed_number(given->values[TASK], N_("“{1}” is no task"), &request.task, error) ||
        !data_folder_open(session, given->values[DATA], &book, error) ||
        !book_permissions(book, session->arena, &request, &answers, error))
        return false;
    struct buffer output = output_open(session);
    for (int i = 0; i < PERMISSION_COUNT; i++) {
        struct text code = text_from(permission_code((enum permission)i));
        if (given->values[AS_JSON])
            permission_print_json(&output, code, answers.why[i]);
        else
            permission_print(&output, code, answers.why[i], session->language);
    }
    return output_write(&output, error);
}

typedef bool person_action(struct session *session, const struct given *given, struct error *error);

bool command_person(struct session *session, struct words words, struct error *error)
{
    struct given given;
    if (!options_read(session->arena, options, COUNT_OF(options), words, &given, error))
        return false;
    struct text word = text_from(given.rest_count > 0 ? given.rest[0] : NULL);
    person_action *act = find_action(&given)              ? change_people
                         : text_equal(word, TEXT("list")) ? list_people
                         : text_equal(word, TEXT("show")) ? show_person
                         : text_equal(word, TEXT("may"))  ? tell_permissions
                                                          : NULL;
    if (act)
        return options_check_action(options, &given, error) && act(session, &given, error);
    error_set(error, ERROR_USAGE,
              N_("say what to do: list, show, may, register, rename, appoint, end, grant, revoke or leave"));
    return error_add_hint(error, N_("see “roviec help”"));
}
