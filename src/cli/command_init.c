#include "base/arena.h"
#include "cli/command.h"
#include "cli/data_folder.h"
#include "work/book.h"

enum init_option { DATA, NAME, ORIGIN };

static const struct option options[] = {
    [DATA] = {"data", "FOLDER", N_("the folder of the book; ROVIEC_DATA or the user's data folder when not given")},
    [NAME] = {"name", "NAME", N_("whose book it is, as people call it")},
    [ORIGIN] = {"origin", "NAME", N_("the name of its ledger for others, as xa.example.vn/so; made up when not given")},
};

const struct option *command_init_options(size_t *count)
{
    *count = COUNT_OF(options);
    return options;
}

bool command_init(struct session *session, struct words words, struct error *error)
{
    struct given given;
    if (!options_read(session->arena, options, COUNT_OF(options), words, &given, error))
        return false;
    if (given.rest_count > 0)
        return error_set_with(error, ERROR_USAGE, N_("“{1}” is one word too many"), text_from(given.rest[0]));
    struct book_settings settings = data_folder_settings(session, given.values[DATA]);
    if (!book_create(&settings, text_from(given.values[ORIGIN]), text_from(given.values[NAME]), error))
        return false;
    printf("%s %s\n", message_translate(session->language, N_("The book was opened in")), settings.folder);
    return true;
}
