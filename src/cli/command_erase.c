#include "base/arena.h"
#include "cli/command.h"
#include "cli/data_folder.h"
#include "cli/giving.h"
#include "cli/output.h"
#include "cli/typed.h"
#include "report/erasure_report.h"
#include "work/erasure/erasure.h"

enum erase_option { AS, BASIS, DATA, FINISH, HOLDING, AS_JSON, NOTE, TRIAL, WITH_FILES };

enum { LONGEST_LIST_BYTES = 1 << 20 };

static const struct option options[] = {
    [AS] = OPTION_AS,
    [BASIS] = {"basis", "DOCUMENT", N_("the decision or the provision that orders it; it stays in the book")},
    [DATA] = {"data", "FOLDER", N_("the folder of the book; ROVIEC_DATA or the user's data folder when not given")},
    [FINISH] = {"finish", NULL, N_("write the files of the book anew, where that could not be done before")},
    [HOLDING] = {"holding", "WORDS", N_("every event that holds these words, whatever the case")},
    [AS_JSON] = {"json", NULL, N_("one JSON object")},
    [NOTE] = {"note", "REASON", N_("why, without the words that are erased; it stays in the book")},
    [TRIAL] = {"trial", NULL, N_("tell what would be erased, and erase nothing")},
    [WITH_FILES] = {"with-files", NULL, N_("the files that these events name as well")},
};

const struct option *command_erase_options(size_t *count)
{
    *count = COUNT_OF(options);
    return options;
}

/* "#23", "23", "23-40", each a word of its own. */
static struct text read_events(struct arena *arena, const struct given *given)
{
    struct buffer lines = buffer_open(arena, LONGEST_LIST_BYTES);
    for (size_t i = 0; i < given->rest_count; i++)
        buffer_print(&lines, "%s%s", i > 0 ? "\n" : "", given->rest[i] + (given->rest[i][0] == '#'));
    return buffer_text(&lines);
}

static bool read_request(struct session *session, const struct given *given, struct erasure_request *request,
                         struct error *error)
{
    *request = (struct erasure_request){.events = read_events(session->arena, given),
                                        .with_files = given->values[WITH_FILES] != NULL};
    return typed_words(session, given->values[HOLDING], &request->holding, error) &&
           typed_actor(session, given->values[AS], &request->as, error);
}

static bool print_answer(struct session *session, const struct given *given, const struct erasure_choice *choice,
                         const struct book_command *command, int64_t event, struct error *error)
{
    struct buffer output = output_open(session);
    if (given->values[AS_JSON])
        erasure_choice_print_json(&output, choice, command->is_trial ? NO_NUMBER : event);
    else if (command->is_trial)
        erasure_choice_print(&output, choice, session->language);
    else
        erasure_done_print(&output, choice, event, session->language);
    if (!given->values[AS_JSON])
        giving_print_trial(&output, session, command);
    return output_write(&output, error);
}

static bool erase(struct session *session, const struct given *given, struct book *book, struct error *error)
{
    const struct giving giving = {.as = given->values[AS], .trial = given->values[TRIAL]};
    struct book_command command;
    struct erasure_request request;
    struct erasure_choice choice;
    struct erasure_order order = {.choice = &choice};
    int64_t event;
    return giving_read(session, &giving, &command, error) && read_request(session, given, &request, error) &&
           typed_words(session, given->values[NOTE], &order.note, error) &&
           typed_words(session, given->values[BASIS], &order.basis, error) &&
           book_erasure_choose(book, session->arena, &request, &choice, error) &&
           book_erase(book, session->arena, &command, &order, &event, error) &&
           print_answer(session, given, &choice, &command, event, error);
}

static bool finish(struct session *session, const struct given *given, struct book *book, struct error *error)
{
    struct buffer output = output_open(session);
    if (!options_check_rest(given, 0, error))
        return false;
    if (!book_erase_finish(book, session->arena, error))
        return false;
    buffer_print(
        &output, "%s\n",
        given->values[AS_JSON]
            ? "{\"finished\":true}"
            : message_translate(session->language, N_("The files of the book hold nothing of what was erased.")));
    return output_write(&output, error);
}

bool command_erase(struct session *session, struct words words, struct error *error)
{
    struct given given;
    struct book *book;
    if (!options_read(session->arena, options, COUNT_OF(options), words, &given, error) ||
        !data_folder_open(session, given.values[DATA], &book, error))
        return false;
    return given.values[FINISH] ? finish(session, &given, book, error) : erase(session, &given, book, error);
}
