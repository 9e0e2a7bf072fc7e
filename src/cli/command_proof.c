#include "base/arena.h"
#include "base/file.h"
#include "cli/asking.h"
#include "cli/command.h"
#include "cli/data_folder.h"
#include "cli/output.h"
#include "cli/proof_words.h"
#include "cli/typed.h"
#include "report/outcome.h"
#include "work/proof/event_proof.h"
#include "work/proof/growth_proof.h"
#include "work/proof/proof_check.h"
#include "work/proof/published.h"
#include "work/proof/tile_folder.h"
#include "work/proof/witness.h"

enum proof_option { AS_PERSON, AS_WITNESS, DATA, IN_CHECKPOINT, AS_JSON, KEY, SEEN, TRUST, WITHOUT_WORDS };

enum { HANDED_OVER_BYTES = 1 << 24 };

static const struct option options[] = {
    [AS_PERSON] = OPTION_ASKER,
    [AS_WITNESS] = {"as-witness", NULL, N_("the key under which this book witnesses other ledgers")},
    [DATA] = {"data", "FOLDER", N_("the folder of the book; ROVIEC_DATA or the user's data folder when not given")},
    [IN_CHECKPOINT] = {"in", "FILE",
                       N_("prove it in this checkpoint, cosigned or older; in the last one when not given")},
    [AS_JSON] = {"json", NULL, N_("one JSON object")},
    [KEY] = {"key", "KEY", N_("the key of the ledger that is believed, as “proof key” prints it")},
    [SEEN] = {"seen", "FILE", N_("the checkpoint of that ledger that was kept")},
    [TRUST] = {"trust", "FILE", N_("which ledgers are believed, and which witnesses must have cosigned")},
    [WITHOUT_WORDS] = {"without-words", NULL, N_("keep names and free text back; the proof holds without them")},
};

const struct option *command_proof_options(size_t *count)
{
    *count = COUNT_OF(options);
    return options;
}

/* What was typed, and the words behind the verb. */
struct proof_command {
    struct session *session;
    const char *const *values, *const *words;
    size_t word_count;
    struct buffer output;
};

static bool open_book(const struct proof_command *command, struct book **book, struct error *error)
{
    return data_folder_open(command->session, command->values[DATA], book, error);
}

static bool read_file(const struct proof_command *command, const char *path, struct text *bytes, struct error *error)
{
    return !path || file_read(command->session->arena, path, HANDED_OVER_BYTES, bytes, error);
}

/* Prints the bytes, or with --json the one member that holds them. */
static void print(struct proof_command *command, const char *name, struct text bytes)
{
    const struct outcome outcome = {name, bytes, 0};
    if (command->values[AS_JSON])
        outcomes_print_json(&command->output, &outcome, 1);
    else
        buffer_add(&command->output, bytes);
}

/* Into the file of the word at `place`, or printed where there is none. */
static bool hand_over(struct proof_command *command, size_t place, struct text bytes, struct error *error)
{
    if (place >= command->word_count) {
        print(command, "proof", bytes);
        return true;
    }
    return data_folder_spares(command->session, command->values[DATA], command->words[place], error) &&
           file_replace(command->words[place], bytes, error);
}

/* The same, and a program is told which file it is in. */
static bool hand_over_alone(struct proof_command *command, size_t place, struct text bytes, struct error *error)
{
    if (!hand_over(command, place, bytes, error))
        return false;
    if (command->values[AS_JSON] && place < command->word_count)
        print(command, "file", text_from(command->words[place]));
    return true;
}

static bool print_key(struct proof_command *command, struct error *error)
{
    struct book *book;
    struct published published;
    if (!open_book(command, &book, error) || !book_published(book, command->session->arena, &published, error))
        return false;
    struct text key = command->values[AS_WITNESS] ? published.witness_key : published.key;
    print(command, "key", key);
    if (!command->values[AS_JSON])
        buffer_add_byte(&command->output, '\n');
    return true;
}

static bool give_checkpoint(struct proof_command *command, struct error *error)
{
    struct book *book;
    struct published published;
    return open_book(command, &book, error) && book_published(book, command->session->arena, &published, error) &&
           hand_over_alone(command, 0, published.checkpoint, error);
}

static bool prove_event(struct proof_command *command, struct error *error)
{
    const struct asking asking = {.as = command->values[AS_PERSON]};
    struct event_proof_request request = {.keeps_words_back = command->values[WITHOUT_WORDS]};
    struct as_of as_of;
    struct book *book;
    struct text file;
    if (!text_to_number(text_from(command->words[0]), INT64_MAX, &request.event))
        return error_set_with(error, ERROR_USAGE, N_("“{1}” is not the number of an event"),
                              text_from(command->words[0]));
    if (!asking_read(command->session, &asking, &as_of, error) ||
        !read_file(command, command->values[IN_CHECKPOINT], &request.checkpoint, error) ||
        !open_book(command, &book, error))
        return false;
    request.as = as_of.as;
    return book_prove_event(book, command->session->arena, &request, &file, error) &&
           hand_over_alone(command, 1, file, error);
}

static bool prove_growth(struct proof_command *command, struct error *error)
{
    struct book *book;
    struct text checkpoint;
    struct growth_report report;
    if (!read_file(command, command->words[0], &checkpoint, error) || !open_book(command, &book, error) ||
        !book_prove_growth(book, command->session->arena, checkpoint, &report, error) ||
        (command->word_count > 1 && !hand_over(command, 1, report.file, error)))
        return false;
    proof_say_growth(command->session, &command->output, &report, command->values[AS_JSON]);
    return true;
}

static bool write_tiles(struct proof_command *command, struct error *error)
{
    struct book *book;
    struct tile_report report;
    if (!open_book(command, &book, error) ||
        !book_write_tiles(book, command->session->arena, command->words[0], &report, error))
        return false;
    proof_say_tiles(command->session, &command->output, &report, command->values[AS_JSON]);
    return true;
}

static bool check(struct proof_command *command, struct error *error)
{
    struct check_request request = {0};
    struct check_answer answer;
    bool has_key = command->values[KEY] && *command->values[KEY];
    if (has_key == (command->values[TRUST] != NULL))
        return error_set(error, ERROR_USAGE, N_("say which ledger is believed: “--key” or “--trust”"));
    if (!typed_words(command->session, command->values[KEY], &request.key, error) ||
        !read_file(command, command->words[0], &request.file, error) ||
        !read_file(command, command->values[TRUST], &request.trust, error) ||
        !read_file(command, command->values[SEEN], &request.seen, error) ||
        !proof_check(command->session->arena, &request, &answer, error))
        return false;
    proof_say_check(command->session, &command->output, &answer, command->values[AS_JSON]);
    return true;
}

static bool witness(struct proof_command *command, struct error *error)
{
    struct witness_request request = {.seen = command->values[SEEN]};
    struct witness_report report;
    struct book *book;
    if (!command->values[KEY] || !command->values[SEEN])
        return error_set(error, ERROR_USAGE, N_("name the key of the ledger and the checkpoint that was kept"));
    if (!typed_words(command->session, command->values[KEY], &request.key, error) ||
        !read_file(command, command->words[0], &request.growth, error) || !open_book(command, &book, error) ||
        !book_witness(book, command->session->arena, &request, &report, error))
        return false;
    proof_say_witness(command->session, &command->output, &report, command->values[AS_JSON]);
    return true;
}

/* What can be done: the word for it, and how many words follow. */
static const struct verb {
    struct text word;
    bool (*run)(struct proof_command *command, struct error *error);
    size_t fewest, most;
    const char *missing; /* msgid */
} verbs[] = {
    {TEXT_INIT("key"), print_key, 0, 0, NULL},
    {TEXT_INIT("checkpoint"), give_checkpoint, 0, 1, NULL},
    {TEXT_INIT("event"), prove_event, 1, 2, N_("name the event by its number in the ledger")},
    {TEXT_INIT("growth"), prove_growth, 1, 2, N_("name the checkpoint that was kept")},
    {TEXT_INIT("tiles"), write_tiles, 1, 1, N_("name the folder to write to")},
    {TEXT_INIT("check"), check, 1, 1, N_("name the file to check")},
    {TEXT_INIT("witness"), witness, 1, 1, N_("name the file with the proof that the ledger only grew")},
};

static bool run_verb(const struct verb *verb, struct session *session, const struct given *given, struct error *error)
{
    struct proof_command command = {session, given->values, (const char *const *)given->rest + 1, given->rest_count - 1,
                                    output_open(session)};
    if (command.word_count < verb->fewest || (verb->fewest > 0 && !*command.words[0]))
        return error_set(error, ERROR_USAGE, verb->missing);
    if (command.word_count > verb->most)
        return error_set_with(error, ERROR_USAGE, N_("“{1}” is one word too many"),
                              text_from(command.words[verb->most]));
    return verb->run(&command, error) && output_write(&command.output, error);
}

bool command_proof(struct session *session, struct words words, struct error *error)
{
    struct given given;
    if (!options_read(session->arena, options, COUNT_OF(options), words, &given, error))
        return false;
    struct text word = given.rest_count > 0 ? text_from(given.rest[0]) : TEXT_NONE;
    for (size_t i = 0; i < COUNT_OF(verbs); i++)
        if (text_equal(word, verbs[i].word))
            return run_verb(&verbs[i], session, &given, error);
    error_set(error, ERROR_USAGE, N_("say what to do: key, checkpoint, event, growth, tiles, check or witness"));
    return error_add_hint(error, N_("see “roviec help”"));
}
