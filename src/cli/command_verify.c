#include "base/arena.h"
#include "base/buffer.h"
#include "cli/command.h"
#include "cli/data_folder.h"
#include "cli/output.h"
#include "work/verify.h"

enum verify_option { DATA, AS_JSON };

static const struct option options[] = {
    [DATA] = {"data", "FOLDER", N_("the folder of the book; ROVIEC_DATA or the user's data folder when not given")},
    [AS_JSON] = {"json", NULL, N_("one JSON object")},
};

const struct option *command_verify_options(size_t *count)
{
    *count = COUNT_OF(options);
    return options;
}

bool command_verify(struct session *session, struct words words, struct error *error)
{
    struct given given;
    struct book *book;
    struct verify_answer answer;
    if (!options_read(session->arena, options, COUNT_OF(options), words, &given, error))
        return false;
    if (given.rest_count > 0)
        return error_set_with(error, ERROR_USAGE, N_("“{1}” is one word too many"), text_from(given.rest[0]));
    if (!data_folder_open(session, given.values[DATA], &book, error) ||
        !book_verify(book, session->arena, &answer, error))
        return false;
    struct buffer output = output_open(session);
    struct text places[] = {text_print(session->arena, "%zu", answer.events), text_from(answer.root)};
    if (given.values[AS_JSON])
        buffer_print(&output, "{\"events\":%zu,\"root\":\"%s\"}", answer.events, answer.root);
    else
        message_fill(&output,
                     text_from(message_translate(session->language,
                                                 N_("All {1} events and every table agree. Root of the ledger: {2}"))),
                     places, COUNT_OF(places));
    buffer_add_byte(&output, '\n');
    return output_write(&output, error);
}
