#include "cli/command.h"
#include "cli/data_folder.h"
#include "cli/output.h"
#include "report/outcome.h"
#include "work/book/backup.h"

enum backup_option { DATA, AS_JSON };

static const struct option options[] = {
    [DATA] = {"data", "FOLDER", N_("the folder of the book; ROVIEC_DATA or the user's data folder when not given")},
    [AS_JSON] = {"json", NULL, N_("one JSON object")},
};

const struct option *command_backup_options(size_t *count)
{
    *count = COUNT_OF(options);
    return options;
}

static bool print_json(struct session *session, const char *path, struct error *error)
{
    struct buffer output = output_open(session);
    const struct outcome outcome = {"file", text_from(path), 0};
    outcomes_print_json(&output, &outcome, 1);
    return output_write(&output, error);
}

bool command_backup(struct session *session, struct words words, struct error *error)
{
    struct given given;
    struct book *book;
    if (!options_read(session->arena, options, COUNT_OF(options), words, &given, error))
        return false;
    if (given.rest_count != 1)
        return error_set(error, ERROR_USAGE, N_("name the file to write the backup to"));
    return data_folder_open(session, given.values[DATA], &book, error) &&
           book_backup(book, session->arena, given.rest[0], error) &&
           (!given.values[AS_JSON] || print_json(session, given.rest[0], error));
}
