#include "base/arena.h"
#include "base/file.h"
#include "cli/command.h"
#include "cli/data_folder.h"
#include "cli/day.h"
#include "cli/giving.h"
#include "cli/output.h"
#include "cli/reading.h"
#include "cli/typed.h"
#include "report/document_report.h"
#include "report/task_report.h"
#include "work/document/document.h"
#include "work/document/document_mend.h"
#include "work/document/document_question.h"
#include "work/work.h"

enum document_option {
    ANYWAY,
    AS_PERSON,
    DATA,
    ISSUED,
    ISSUER,
    AS_JSON,
    KEY,
    KNOWN,
    NOTE,
    ON_DAY,
    RECEIVED,
    ROLES,
    SEARCH,
    SUBJECT,
    SYMBOL,
    TRIAL,
    TYPE,
    UNITS
};

static const struct option options[] = {
    [ANYWAY] = {"anyway", NULL, N_("register though the number was given to another document of the year or term")},
    [AS_PERSON] = OPTION_AS,
    [DATA] = {"data", "FOLDER", N_("the folder of the book; ROVIEC_DATA or the user's data folder when not given")},
    [ISSUED] = {"issued", "DATE", N_("the day of the document; as the file says when not given")},
    [ISSUER] = {"issuer", "NAME", N_("who issued the document; as the file says when not given")},
    [AS_JSON] = {"json", NULL, N_("one JSON object a document, on a line of its own")},
    [KNOWN] = {"known", "DATE", N_("by what had been recorded at the end of this day; by all when not given")},
    [NOTE] = {"note", "WORDS", N_("why it is corrected, or taken back")},
    [KEY] = OPTION_KEY,
    [ON_DAY] = {"on", "DATE", N_("the day to ask about, or on which it happened; now when not given")},
    [RECEIVED] = {"received", "DATE", N_("the day on which the document came")},
    [ROLES] = {"roles", "ROLES", N_("the roles that may see the document, with commas between")},
    [SEARCH] = {"search", "WORDS",
                N_("list only documents whose symbol, subject or text holds all these words, newest first; see the "
                   "manual page for marks and phrases")},
    [SUBJECT] = {"subject", "WORDS", N_("what the document is about; as the file says when not given")},
    [SYMBOL] = {"symbol", "NUMBER", N_("number and symbol, as 47/KH-UBND; as the file says when not given")},
    [TRIAL] = OPTION_TRIAL,
    [TYPE] = {"type", "WORDS", N_("the type of the document; as the file says when not given")},
    [UNITS] = {"units", "CODES", N_("the units that may see the document, with commas between")},
};

const struct option *command_document_options(size_t *count)
{
    *count = COUNT_OF(options);
    return options;
}

/* One run of the command. */
struct run {
    struct session *session;
    const struct given *given;
    struct work *work; /* reads files; NULL where none is read */
    struct book *book;
    struct book_command command;
    struct document_request request;
    struct buffer output;
};

typedef bool document_action(struct run *run, struct error *error);

static bool asks_json(const struct run *run)
{
    return run->given->values[AS_JSON] != NULL;
}

static bool read_number(const char *given, int64_t *number, struct error *error)
{
    return typed_number(given, N_("“{1}” is not the number of a document"), number, error);
}

static void say_number(struct run *run, const char *sentence, int64_t number)
{
    struct text place = text_print(run->session->arena, "%lld", (long long)number);
    if (asks_json(run))
        buffer_print(&run->output, "{\"document\":%lld}", (long long)number);
    else
        message_fill(&run->output, text_from(message_translate(run->session->language, sentence)), &place, 1);
    buffer_add_byte(&run->output, '\n');
}

static bool read_given(struct run *run, struct document_given *given, struct error *error)
{
    const char *const *values = run->given->values;
    given->anyway = values[ANYWAY];
    return typed_words(run->session, values[SYMBOL], &given->symbol, error) &&
           typed_words(run->session, values[TYPE], &given->type, error) &&
           typed_words(run->session, values[ISSUER], &given->issuer, error) &&
           typed_words(run->session, values[SUBJECT], &given->subject, error) &&
           day_read(values[ISSUED], &given->issued, error) && day_read(values[RECEIVED], &given->received, error);
}

static bool register_document(struct run *run, struct error *error)
{
    struct document_given given = {.work = run->work};
    const char *path = run->given->rest_count > 1 ? run->given->rest[1] : NULL;
    int64_t document;
    given.file = text_from(path);
    if (!read_given(run, &given, error) ||
        (path && !file_read(run->session->arena, path, work_largest_file_bytes(given.work), &given.bytes, error)) ||
        !book_document_register(run->book, &run->command, &given, &document, error))
        return false;
    say_number(run,
               run->command.is_trial ? N_("It would be registered as document {1}.")
                                     : N_("It was registered as document {1}."),
               document);
    return true;
}

static bool correct(struct run *run, struct error *error)
{
    struct document_given typed = {0};
    struct document_correction correction = {0};
    if (run->given->rest_count != 2)
        return error_set(error, ERROR_USAGE, N_("name one document"));
    if (!read_number(run->given->rest[1], &correction.document, error) || !read_given(run, &typed, error) ||
        !typed_words(run->session, run->given->values[NOTE], &correction.note, error))
        return false;
    correction.symbol = typed.symbol;
    correction.type = typed.type;
    correction.issuer = typed.issuer;
    correction.subject = typed.subject;
    correction.issued = typed.issued;
    correction.received = typed.received;
    correction.anyway = typed.anyway;
    if (!book_document_correct(run->book, &run->command, &correction, error))
        return false;
    say_number(run, N_("Document {1} was corrected."), correction.document);
    return true;
}

static bool take_back(struct run *run, struct error *error)
{
    int64_t document;
    struct text note;
    if (run->given->rest_count != 2)
        return error_set(error, ERROR_USAGE, N_("name one document"));
    if (!read_number(run->given->rest[1], &document, error) ||
        !typed_words(run->session, run->given->values[NOTE], &note, error) ||
        !book_document_void(run->book, &run->command, document, note, error))
        return false;
    say_number(run, N_("The registration of document {1} was taken back."), document);
    return true;
}

static bool print_touched(struct run *run, int64_t document, struct error *error)
{
    struct document_tasks tasks;
    struct document_request request = {.as_of = run->request.as_of, .document = document};
    if (!book_touched_tasks(run->book, run->session->arena, &request, &tasks, error))
        return false;
    if (asks_json(run))
        document_tasks_print_json(&run->output, &tasks);
    else
        document_tasks_print(&run->output, &tasks, run->session->language);
    return true;
}

/* DOCUMENT LINK DOCUMENT */
static bool change_link(struct run *run, bool is_mistaken, struct error *error)
{
    const char *const *rest = run->given->rest;
    struct document_link_given given = {.is_mistaken = is_mistaken};
    if (run->given->rest_count != 4)
        return error_set(error, ERROR_USAGE, N_("name two documents and how they stand, as “7 implements 3”"));
    if (!document_link_parse(text_from(rest[2]), &given.link))
        return error_set_with(error, ERROR_USAGE, N_("“{1}” is none of implements, amends, replaces, repeals"),
                              text_from(rest[2]));
    if (!read_number(rest[1], &given.document, error) || !read_number(rest[3], &given.to, error) ||
        !typed_words(run->session, run->given->values[NOTE], &given.note, error) ||
        !book_document_link(run->book, &run->command, &given, error))
        return false;
    if (!asks_json(run))
        say_number(run, is_mistaken ? N_("The link of document {1} was taken back.") : N_("Document {1} was linked."),
                   given.document);
    return is_mistaken || run->command.is_trial || !document_link_touches(given.link) ||
           print_touched(run, given.document, error);
}

static bool link_documents(struct run *run, struct error *error)
{
    return change_link(run, false, error);
}

static bool unlink_documents(struct run *run, struct error *error)
{
    return change_link(run, true, error);
}

static bool allow(struct run *run, struct error *error)
{
    struct document_allowance allowance = {0};
    if (run->given->rest_count != 2)
        return error_set(error, ERROR_USAGE, N_("name one document"));
    if (!read_number(run->given->rest[1], &allowance.document, error) ||
        !typed_list(run->session, run->given->values[UNITS], &allowance.units, error) ||
        !typed_list(run->session, run->given->values[ROLES], &allowance.roles, error) ||
        !book_document_allow(run->book, &run->command, &allowance, error))
        return false;
    say_number(run, N_("It was set who may see document {1}."), allowance.document);
    return true;
}

static bool list(struct run *run, struct error *error)
{
    struct document_items items;
    if (!book_documents(run->book, run->session->arena, &run->request, &items, error))
        return false;
    if (asks_json(run))
        document_items_print_json(&run->output, &items);
    else
        document_items_print(&run->output, &items, run->session->language);
    return true;
}

/* The document that a question is about. */
static bool read_about(struct run *run, struct error *error)
{
    if (run->given->rest_count != 2)
        return error_set(error, ERROR_USAGE, N_("name one document"));
    return read_number(run->given->rest[1], &run->request.document, error);
}

static bool show(struct run *run, struct error *error)
{
    struct document_page page;
    if (!read_about(run, error) || !book_document(run->book, run->session->arena, &run->request, &page, error))
        return false;
    if (asks_json(run))
        document_page_print_json(&run->output, &page);
    else
        document_page_print(&run->output, &page, run->session->language);
    return true;
}

static bool show_tree(struct run *run, struct error *error)
{
    struct tree_lines lines;
    if ((run->given->rest_count > 1 && !read_about(run, error)) ||
        !book_document_tree(run->book, run->session->arena, &run->request, &lines, error))
        return false;
    if (asks_json(run))
        tree_lines_print_json(&run->output, &lines);
    else
        tree_lines_print(&run->output, &lines, run->session->language);
    return true;
}

static bool show_basis(struct run *run, struct error *error)
{
    struct task_lines tasks;
    if (!book_tasks_without_basis(run->book, run->session->arena, &run->request, &tasks, error))
        return false;
    if (asks_json(run))
        task_lines_print_json(&run->output, &tasks);
    else
        task_lines_print_table(&run->output, &tasks, run->session->language);
    return true;
}

static bool show_coverage(struct run *run, struct error *error)
{
    struct coverage coverage;
    if (run->given->rest_count == 1)
        return show_basis(run, error);
    if (!read_about(run, error) || !book_coverage(run->book, run->session->arena, &run->request, &coverage, error))
        return false;
    if (asks_json(run))
        coverage_print_json(&run->output, &coverage);
    else
        coverage_print(&run->output, &coverage, run->session->language);
    return true;
}

static bool show_touched(struct run *run, struct error *error)
{
    return read_about(run, error) && print_touched(run, run->request.document, error);
}

static const struct {
    struct text word;
    document_action *act;
} actions[] = {
    {TEXT_INIT("list"), list},
    {TEXT_INIT("show"), show},
    {TEXT_INIT("register"), register_document},
    {TEXT_INIT("correct"), correct},
    {TEXT_INIT("void"), take_back},
    {TEXT_INIT("link"), link_documents},
    {TEXT_INIT("unlink"), unlink_documents},
    {TEXT_INIT("allow"), allow},
    {TEXT_INIT("tree"), show_tree},
    {TEXT_INIT("coverage"), show_coverage},
    {TEXT_INIT("touched"), show_touched},
};

static document_action *find_action(const struct given *given)
{
    for (size_t i = 0; given->rest_count > 0 && i < COUNT_OF(actions); i++)
        if (text_equal(text_from(given->rest[0]), actions[i].word))
            return actions[i].act;
    return NULL;
}

bool command_document(struct session *session, struct words words, struct error *error)
{
    struct given given;
    struct run run = {.session = session, .given = &given, .output = output_open(session)};
    if (!options_read(session->arena, options, COUNT_OF(options), words, &given, error))
        return false;
    document_action *act = find_action(&given);
    if (!act) {
        error_set(
            error, ERROR_USAGE,
            N_("say what to do: list, show, register, correct, void, link, unlink, allow, tree, coverage or touched"));
        return error_add_hint(error, N_("see “roviec help”"));
    }
    const struct giving giving = {given.values[AS_PERSON], given.values[ON_DAY], given.values[KEY],
                                  given.values[TRIAL]};
    if (!giving_read(session, &giving, &run.command, error))
        return false;
    run.request.as_of.as = run.command.as;
    return typed_words(session, given.values[SEARCH], &run.request.words, error) &&
           day_read(given.values[ON_DAY], &run.request.as_of.on, error) &&
           day_read(given.values[KNOWN], &run.request.as_of.known, error) &&
           (act != register_document || reading_open(session, NULL, &run.work, error)) &&
           data_folder_open(session, given.values[DATA], &run.book, error) && act(&run, error) &&
           output_write(&run.output, error);
}
