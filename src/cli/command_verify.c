#include "base/arena.h"
#include "base/buffer.h"
#include "cli/command.h"
#include "cli/data_folder.h"
#include "cli/output.h"
#include "cli/returned.h"
#include "work/book/verify.h"

enum verify_option { DATA, AS_JSON, TIDY };

static const struct option options[] = {
    [DATA] = {"data", "FOLDER", N_("the folder of the book; ROVIEC_DATA or the user's data folder when not given")},
    [AS_JSON] = {"json", NULL, N_("one JSON object")},
    [TIDY] = {"tidy", NULL, N_("take away attached files that no event names and that are older than a day")},
};

const struct option *command_verify_options(size_t *count)
{
    *count = COUNT_OF(options);
    return options;
}

static void print_sentence(struct session *session, struct buffer *output, const char *sentence, struct text first,
                           struct text second)
{
    struct text places[] = {first, second};
    message_fill(output, text_from(message_translate(session->language, sentence)), places, COUNT_OF(places));
    buffer_add_byte(output, '\n');
}

/* What was erased here once, and what an older state has brought back. */
static void print_erased(struct session *session, struct buffer *output, const struct verify_report *answer)
{
    if (answer->erased > 0)
        print_sentence(session, output, N_("The words of {1} events were erased; what was committed to them holds."),
                       text_print(session->arena, "%zu", answer->erased), TEXT_NONE);
    if (answer->is_unscrubbed)
        print_sentence(session, output,
                       N_("What was erased may lie in the files of the book yet; “roviec erase --finish” sees to it."),
                       TEXT_NONE, TEXT_NONE);
    returned_print(session, output, answer);
}

static void print_answer(struct session *session, struct buffer *output, const struct verify_report *answer)
{
    print_sentence(session, output, N_("All {1} events and every table agree. Root of the ledger: {2}"),
                   text_print(session->arena, "%zu", answer->events), text_from(answer->root));
    if (answer->attachments > 0)
        print_sentence(session, output, N_("All {1} attached files are whole."),
                       text_print(session->arena, "%zu", answer->attachments), TEXT_NONE);
    print_erased(session, output, answer);
    if (answer->strays > 0)
        print_sentence(session, output,
                       N_("{1} files were left over from commands that failed; “--tidy” takes them away."),
                       text_print(session->arena, "%zu", answer->strays), TEXT_NONE);
}

static bool tidy(struct session *session, struct book *book, struct buffer *output, struct error *error)
{
    size_t count;
    if (!book_tidy(book, session->arena, &count, error))
        return false;
    print_sentence(session, output, N_("{1} files that nobody names were taken away."),
                   text_print(session->arena, "%zu", count), TEXT_NONE);
    return true;
}

bool command_verify(struct session *session, struct words words, struct error *error)
{
    struct given given;
    struct book *book;
    struct verify_report answer;
    if (!options_read(session->arena, options, COUNT_OF(options), words, &given, error))
        return false;
    if (!options_check_rest(&given, 0, error))
        return false;
    struct buffer output = output_open(session);
    if (!data_folder_open(session, given.values[DATA], &book, error) ||
        (given.values[TIDY] && !tidy(session, book, &output, error)) ||
        !book_verify(book, session->arena, &answer, error))
        return false;
    if (given.values[AS_JSON]) {
        buffer_cut(&output, 0);
        buffer_print(
            &output,
            "{\"events\":%zu,\"attachments\":%zu,\"strays\":%zu,\"erased\":%zu,\"returned\":%zu,\"unfinished\":%s,"
            "\"root\":\"%s\"}\n",
            answer.events, answer.attachments, answer.strays, answer.erased, answer.returned,
            answer.is_unscrubbed ? "true" : "false", answer.root);
    } else {
        print_answer(session, &output, &answer);
    }
    return output_write(&output, error);
}
