#include "cli/command.h"
#include "cli/data_folder.h"
#include "cli/giving.h"
#include "cli/output.h"
#include "cli/typed.h"
#include "report/book_name_report.h"
#include "work/organisation/book_name.h"

enum name_option { AS, AT, BASIS, DATA, AS_JSON, KEY, SEEN };

static const struct option options[] = {
    [AS] = OPTION_AS,
    [AT] = OPTION_AT,
    [BASIS] = {"basis", "DOCUMENT", N_("the document that gives the body its name")},
    [DATA] = {"data", "FOLDER", N_("the folder of the book; ROVIEC_DATA or the user's data folder when not given")},
    [AS_JSON] = {"json", NULL, N_("one JSON object a name, on a line of its own")},
    [KEY] = OPTION_KEY(NULL),
    [SEEN] = OPTION_SEEN(NULL),
};

const struct option *command_name_options(size_t *count)
{
    *count = COUNT_OF(options);
    return options;
}

static bool set_name(struct session *session, const struct given *given, struct book *book, struct error *error)
{
    const struct giving giving = {
        .as = given->values[AS], .at = given->values[AT], .key = given->values[KEY], .seen = given->values[SEEN]};
    struct book_command command;
    struct book_naming naming;
    if (!options_check_rest(given, 1, error))
        return false;
    return giving_read(session, &giving, &command, error) &&
           typed_words(session, given->rest[0], &naming.name, error) &&
           typed_words(session, given->values[BASIS], &naming.basis, error) &&
           book_name_set(book, &command, &naming, error);
}

static bool print_names(struct session *session, const struct given *given, struct book *book, struct error *error)
{
    struct book_name_lines names;
    struct text as;
    struct buffer output = output_open(session);
    if (!typed_actor(session, given->values[AS], &as, error) || !book_names(book, session->arena, as, &names, error))
        return false;
    if (given->values[AS_JSON])
        book_names_print_json(&output, &names);
    else
        book_names_print(&output, &names, session->language);
    return output_write(&output, error);
}

bool command_name(struct session *session, struct words words, struct error *error)
{
    struct given given;
    struct book *book;
    return options_read(session->arena, options, COUNT_OF(options), words, &given, error) &&
           data_folder_open(session, given.values[DATA], &book, error) &&
           (given.rest_count == 0 || set_name(session, &given, book, error)) &&
           print_names(session, &given, book, error);
}
