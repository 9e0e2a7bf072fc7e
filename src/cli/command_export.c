#include "cli/asking.h"
#include "cli/command.h"
#include "cli/data_folder.h"
#include "cli/sheet_file.h"
#include "work/exchange/export.h"

enum export_option { AS_PERSON, CSV, DATA, AS_JSON, XLSX };

static const struct option options[] = {
    [AS_PERSON] = OPTION_ASKER,
    [CSV] = {"csv", "FILE", N_("every task as a tracking sheet, in separated values")},
    [DATA] = {"data", "FOLDER", N_("the folder of the book; ROVIEC_DATA or the user's data folder when not given")},
    [AS_JSON] = {"json", NULL, N_("JSON lines that import back (the default)")},
    [XLSX] = {"xlsx", "FILE", N_("every task as a tracking sheet, in a workbook")},
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
    if (!options_check_rest(&given, 0, error))
        return false;
    const struct asking asking = {.as = given.values[AS_PERSON]};
    struct list_request all = {0};
    if (!asking_read(session, &asking, &all.as_of, error) ||
        !data_folder_open(session, given.values[DATA], &book, error))
        return false;
    const struct sheet_file sheet = {given.values[XLSX], given.values[CSV], given.values[DATA], true};
    const struct export_request request = {.as = all.as_of.as, .sink = write_lines};
    if (given.values[AS_JSON] && sheet_file_is_wanted(&sheet))
        return error_set(error, ERROR_USAGE, N_("only one form of output can be asked for"));
    return sheet_file_is_wanted(&sheet) ? sheet_file_write(session, book, &sheet, &all, error)
                                        : book_export(book, session->arena, &request, error);
}
