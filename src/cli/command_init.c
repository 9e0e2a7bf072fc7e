#include "base/arena.h"
#include "base/buffer.h"
#include "cli/command.h"
#include "cli/data_folder.h"
#include "cli/output.h"
#include "work/book/book.h"
#include "work/organisation/body_template.h"

enum init_option { DATA, NAME, ORIGIN, TEMPLATE };

static const struct option options[] = {
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

static bool lay_out(struct session *session, const struct given *given, enum body body, struct error *error)
{
    struct book *book;
    size_t count;
    if (!data_folder_open(session, given->values[DATA], &book, error) || !book_lay_out(book, body, &count, error))
        return false;
    struct buffer output = output_open(session);
    struct text place = text_print(session->arena, "%zu", count);
    message_fill(&output, text_from(message_translate(session->language, N_("{1} units were laid out."))), &place, 1);
    buffer_add_byte(&output, '\n');
    return output_write(&output, error);
}

bool command_init(struct session *session, struct words words, struct error *error)
{
    struct given given;
    enum body body = BODY_WARD;
    if (!options_read(session->arena, options, COUNT_OF(options), words, &given, error))
        return false;
    if (given.rest_count > 0)
        return error_set_with(error, ERROR_USAGE, N_("“{1}” is one word too many"), text_from(given.rest[0]));
    if (given.values[TEMPLATE] && !body_parse(text_from(given.values[TEMPLATE]), &body, error))
        return false;
    struct book_settings settings = data_folder_settings(session, given.values[DATA]);
    if (!book_create(&settings, text_from(given.values[ORIGIN]), text_from(given.values[NAME]), error))
        return false;
    printf("%s %s\n", message_translate(session->language, N_("The book was opened in")), settings.folder);
    return !given.values[TEMPLATE] || lay_out(session, &given, body, error);
}
