#include "cli/command.h"
#include "cli/data_folder.h"
#include "work/exchange/export.h"

enum export_option { DATA };

static const struct option options[] = {
    [DATA] = {"data", "FOLDER", N_("the folder of the book; ROVIEC_DATA or the user's data folder when not given")},
};

const struct option *command_export_options(size_t *count)
{
    *count = COUNT_OF(options);
    return options;
}

static bool write_lines(void *listener, struct text lines)
{
    (void)listener;
    return lines.len == 0 || fwrite(lines.at, 1, lines.len, stdout) == lines.len;
}

bool command_export(struct session *session, struct words words, struct error *error)
{
    struct given given;
    struct book *book;
    if (!options_read(session->arena, options, COUNT_OF(options), words, &given, error))
        return false;
    if (given.rest_count > 0)
        return error_set_with(error, ERROR_USAGE, N_("“{1}” is one word too many"), text_from(given.rest[0]));
    return data_folder_open(session, given.values[DATA], &book, error) &&
           book_export(book, session->arena, write_lines, NULL, error);
}
