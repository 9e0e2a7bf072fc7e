#include "base/buffer.h"
#include "cli/command.h"
#include "cli/data_folder.h"
#include "cli/day.h"
#include "cli/giving.h"
#include "cli/output.h"
#include "cli/typed.h"
#include "report/personnel_report.h"
#include "work/personnel/personnel.h"

enum position_option { ALL, AS, BASIS, DATA, HEAD, AS_JSON, KEY, ON_DAY, SEEN, TITLE, TRIAL, UNIT };

static const char lists[] = "list", establishes[] = "establish", changes[] = "establish abolish",
                  has_unit[] = "list establish";

static const struct option options[] = {
    [ALL] = {"all", NULL, N_("list what does not hold on that day as well"), lists},
    [AS] = {"as", "CODE", N_("the code of the person who acts; ROVIEC_AS, else the owner of the folder")},
    [BASIS] = {"basis", "DOCUMENT", N_("the number of the document that decides it"), changes},
    [DATA] = {"data", "FOLDER", N_("the folder of the book; ROVIEC_DATA or the user's data folder when not given")},
    [HEAD] = {"head", NULL, N_("establish: whoever holds the position heads the unit"), establishes},
    [AS_JSON] = {"json", NULL, N_("one JSON object a line")},
    [KEY] = OPTION_KEY(changes),
    [ON_DAY] = {"on", "DATE",
                N_("the day to list, or from which it holds; establish: as long as the unit has stood, "
                   "else today when not given")},
    [SEEN] = OPTION_SEEN(changes),
    [TITLE] = {"title", "TITLE", N_("establish: what the position is called; for a head as the unit says"),
               establishes},
    [TRIAL] = OPTION_TRIAL(changes),
    [UNIT] = {"unit", "CODE", N_("the unit of the position; list: this one and those below"), has_unit},
};

const struct option *command_position_options(size_t *count)
{
    *count = COUNT_OF(options);
    return options;
}

static bool change_positions(struct session *session, const struct given *given, book_person_command *run,
                             struct error *error)
{
    const struct giving giving = {.as = given->values[AS],
                                  .at = given->values[ON_DAY],
                                  .key = given->values[KEY],
                                  .trial = given->values[TRIAL],
                                  .seen = given->values[SEEN]};
    struct person_change change = {.is_head = given->values[HEAD]};
    struct book_command command;
    struct book *book;
    size_t count;
    if (given->rest_count != 2)
        return error_set_with(error, ERROR_USAGE, N_("“{1}” takes the code of one position"),
                              text_from(given->rest[0]));
    if (!typed_words(session, given->rest[1], &change.position, error) ||
        !giving_read(session, &giving, &command, error) ||
        !typed_words(session, given->values[BASIS], &change.basis, error) ||
        !typed_words(session, given->values[TITLE], &change.title, error) ||
        !typed_words(session, given->values[UNIT], &change.unit, error) ||
        !data_folder_open(session, given->values[DATA], &book, error) || !run(book, &command, &change, &count, error))
        return false;
    struct buffer output = output_open(session);
    person_change_print(&output, count, given->values[AS_JSON], session->language);
    if (!given->values[AS_JSON])
        giving_print_trial(&output, session, &command);
    return output_write(&output, error);
}

static bool list_positions(struct session *session, const struct given *given, struct error *error)
{
    struct people_request request = {.has_all = given->values[ALL]};
    struct position_views positions;
    struct book *book;
    if (!options_check_rest(given, 1, error))
        return false;
    if (!typed_actor(session, given->values[AS], &request.as, error) ||
        !typed_words(session, given->values[UNIT], &request.unit, error) ||
        !day_read(given->values[ON_DAY], &request.on, error) ||
        !data_folder_open(session, given->values[DATA], &book, error) ||
        !book_positions(book, session->arena, &request, &positions, error))
        return false;
    struct buffer output = output_open(session);
    if (given->values[AS_JSON])
        position_views_print_json(&output, &positions);
    else
        position_views_print(&output, &positions, session->language);
    return output_write(&output, error);
}

bool command_position(struct session *session, struct words words, struct error *error)
{
    struct given given;
    if (!options_read(session->arena, options, COUNT_OF(options), words, &given, error))
        return false;
    struct text word = text_from(given.rest_count > 0 ? given.rest[0] : NULL);
    book_person_command *run = text_equal(word, TEXT("establish")) ? book_position_establish
                               : text_equal(word, TEXT("abolish")) ? book_position_abolish
                                                                   : NULL;
    if (text_equal(word, TEXT("list")))
        return options_check_action(options, &given, error) && list_positions(session, &given, error);
    if (run)
        return options_check_action(options, &given, error) && change_positions(session, &given, run, error);
    error_set(error, ERROR_USAGE, N_("say what to do: list, establish or abolish"));
    return error_add_hint(error, N_("see “roviec help”"));
}
