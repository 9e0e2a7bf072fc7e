#include "base/arena.h"
#include "base/buffer.h"
#include "cli/command.h"
#include "cli/data_folder.h"
#include "cli/output.h"
#include "report/outcome.h"
#include "work/book/book.h"
#include "work/organisation/body_template.h"

enum init_option { ANEW, AS_JSON, DATA, NAME, ORIGIN, TEMPLATE };

static const struct option options[] = {
    [ANEW] = {"anew", NULL,
              N_("begin another book under the name of one that this machine has seen, which is forgotten")},
    [AS_JSON] = {"json", NULL, N_("one JSON object")},
    [DATA] = {"data", "FOLDER", N_("the folder of the book; ROVIEC_DATA or the user's data folder when not given")},
    [NAME] = {"name", "NAME", N_("whose book it is, as people call it")},
    [ORIGIN] = {"origin", "NAME", N_("the name of its ledger for others, as xa.example.vn/so; made up when not given")},
    [TEMPLATE] = {"template", "BODY", N_("lay out the organs of such a body: phường, xã, đặc khu or tỉnh")},
};

const struct option *command_init_options(size_t *count)
{
    *count = COUNT_OF(options);
    return options;
}

static bool create(const struct given *given, const struct book_settings *settings, struct error *error)
{
    struct text origin = text_from(given->values[ORIGIN]), name = text_from(given->values[NAME]);
    if (given->values[ANEW] && text_is_empty(origin))
        return error_set(error, ERROR_USAGE, N_("“--anew” is for a name given with “--origin”"));
    return given->values[ANEW] ? book_create_anew(settings, origin, name, error)
                               : book_create(settings, origin, name, error);
}

static bool lay_out(struct session *session, const struct given *given, enum body body, size_t *count,
                    struct error *error)
{
    struct book *book;
    *count = 0;
    return !given->values[TEMPLATE] ||
           (data_folder_open(session, given->values[DATA], &book, error) && book_lay_out(book, body, count, error));
}

static void print_sentences(const struct session *session, struct buffer *output, const char *folder, size_t units)
{
    buffer_print(output, "%s %s\n", message_translate(session->language, N_("The book was opened in")), folder);
    if (units == 0)
        return;
    struct text place = text_print(session->arena, "%zu", units);
    message_fill(output, text_from(message_translate(session->language, N_("{1} units were laid out."))), &place, 1);
    buffer_add_byte(output, '\n');
}

bool command_init(struct session *session, struct words words, struct error *error)
{
    struct given given;
    enum body body = BODY_WARD;
    if (!options_read(session->arena, options, COUNT_OF(options), words, &given, error))
        return false;
    if (!options_check_rest(&given, 0, error))
        return false;
    if (given.values[TEMPLATE] && !body_parse(text_from(given.values[TEMPLATE]), &body, error))
        return false;
    struct book_settings settings = data_folder_settings(session, given.values[DATA]);
    if (!create(&given, &settings, error))
        return false;
    size_t units;
    if (!lay_out(session, &given, body, &units, error))
        return false;
    struct buffer output = output_open(session);
    const struct outcome outcomes[] = {{"folder", text_from(settings.folder), 0}, {"units", TEXT_NONE, units}};
    if (given.values[AS_JSON])
        outcomes_print_json(&output, outcomes, COUNT_OF(outcomes));
    else
        print_sentences(session, &output, settings.folder, units);
    return output_write(&output, error);
}
