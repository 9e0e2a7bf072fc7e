#include "base/arena.h"
#include "base/buffer.h"
#include "cli/command.h"
#include "cli/data_folder.h"
#include "cli/output.h"
#include "cli/returned.h"
#include "report/outcome.h"
#include "work/book/backup.h"

enum restore_option { DATA, AS_JSON, OLDER };

static const struct option options[] = {
    [DATA] = {"data", "FOLDER", N_("the folder of the book; ROVIEC_DATA or the user's data folder when not given")},
    [AS_JSON] = {"json", NULL, N_("one JSON object")},
    [OLDER] = {"older", NULL,
               N_("also where this machine has seen a newer or another state, which is then lost; without a backup: "
                  "the folder as it stands is the book from now on")},
};

const struct option *command_restore_options(size_t *count)
{
    *count = COUNT_OF(options);
    return options;
}

static void print_json(struct buffer *output, const char *folder, const struct verify_report *answer)
{
    const struct outcome outcomes[] = {{"folder", text_from(folder), 0},
                                       {"events", TEXT_NONE, answer->events},
                                       {"returned", TEXT_NONE, answer->returned},
                                       {"root", text_from(answer->root), 0}};
    outcomes_print_json(output, outcomes, COUNT_OF(outcomes));
}

static void print_sentence(const struct session *session, struct buffer *output, const char *folder, bool stays,
                           const struct verify_report *answer)
{
    struct text places[] = {text_from(folder), text_print(session->arena, "%zu", answer->events)};
    const char *format = message_translate(session->language,
                                           stays ? N_("The book in {1} was checked and holds as it is: {2} events.")
                                                 : N_("The book was restored to {1} and checked: {2} events."));
    message_fill(output, text_from(format), places, COUNT_OF(places));
    buffer_add_byte(output, '\n');
    returned_print(session, output, answer);
}

bool command_restore(struct session *session, struct words words, struct error *error)
{
    struct given given;
    struct verify_report answer;
    if (!options_read(session->arena, options, COUNT_OF(options), words, &given, error))
        return false;
    bool stays = given.rest_count == 0 && given.values[OLDER];
    if (given.rest_count != 1 && !stays)
        return error_set(error, ERROR_USAGE, N_("name the backup to restore"));
    struct book_settings settings = data_folder_settings(session, given.values[DATA]);
    if (!(stays ? book_accept_older(&settings, session->arena, &answer, error)
                : book_restore(&settings, session->arena, given.rest[0], given.values[OLDER], &answer, error)))
        return false;
    struct buffer output = output_open(session);
    if (given.values[AS_JSON])
        print_json(&output, settings.folder, &answer);
    else
        print_sentence(session, &output, settings.folder, stays, &answer);
    return output_write(&output, error);
}
