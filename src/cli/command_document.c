#include "base/arena.h"
#include "cli/data_folder.h"
#include "cli/day.h"
#include "cli/document_run.h"
#include "cli/giving.h"
#include "cli/output.h"
#include "cli/reading.h"
#include "cli/typed.h"
#include "report/document_report.h"
#include "report/task_report.h"
#include "work/document/document.h"

static const char lists[] = "list", asks[] = "list show tree coverage touched", allows[] = "allow",
                  describes[] = "register correct", passes_over[] = "register attach correct",
                  has_note[] = "attach correct void link unlink",
                  changes[] = "register attach correct void link unlink allow";

static const struct option options[] = {
    [ANYWAY] = {"anyway", NULL,
                N_("register or correct though another document of the year or term has the number; attach though the "
                   "file says another"),
                passes_over},
    [AS_PERSON] = OPTION_AS,
    [DATA] = {"data", "FOLDER", N_("the folder of the book; ROVIEC_DATA or the user's data folder when not given")},
    [ISSUED] = {"issued", "DATE", N_("the day of the document; as the file says when not given"), describes},
    [ISSUER] = {"issuer", "NAME", N_("who issued the document; as the file says when not given"), describes},
    [AS_JSON] = {"json", NULL, N_("one JSON object a document, on a line of its own")},
    [KNOWN] = {"known", "DATE", N_("by what had been recorded at the end of this day; by all when not given"), asks},
    [NOTE] = {"note", "WORDS", N_("why it is corrected or taken back, or what is to be said of its file"), has_note},
    [KEY] = OPTION_KEY(changes),
    [ON_DAY] = {"on", "DATE", N_("the day to ask about, or on which it happened; now when not given")},
    [RECEIVED] = {"received", "DATE", N_("the day on which the document came"), describes},
    [ROLES] = {"roles", "ROLES", N_("the roles that may see the document, with commas between"), allows},
    [SEARCH] = {"search", "WORDS",
                N_("list only documents whose symbol, subject or text holds all these words, newest first; see the "
                   "manual page for marks and phrases"),
                lists},
    [SEEN] = OPTION_SEEN(changes),
    [SUBJECT] = {"subject", "WORDS", N_("what the document is about; as the file says when not given"), describes},
    [SYMBOL] = {"symbol", "NUMBER", N_("number and symbol, as 47/KH-UBND; as the file says when not given"), describes},
    [TRIAL] = OPTION_TRIAL(changes),
    [TYPE] = {"type", "WORDS", N_("the type of the document; as the file says when not given"), describes},
    [UNITS] = {"units", "CODES", N_("the units that may see the document, with commas between"), allows},
};

const struct option *command_document_options(size_t *count)
{
    *count = COUNT_OF(options);
    return options;
}

static bool print_touched(struct document_run *run, int64_t document, struct error *error)
{
    struct document_tasks tasks;
    struct document_request request = {.as_of = run->request.as_of, .document = document};
    if (!book_touched_tasks(run->book, run->session->arena, &request, &tasks, error))
        return false;
    if (document_run_is_json(run))
        document_tasks_print_json(&run->output, &tasks);
    else
        touched_tasks_print(&run->output, &tasks, run->session->language);
    return true;
}

/* DOCUMENT LINK DOCUMENT */
static bool change_link(struct document_run *run, bool is_mistaken, struct error *error)
{
    const char *const *rest = run->given->rest;
    struct document_link_given given = {.is_mistaken = is_mistaken};
    if (run->given->rest_count != 4)
        return error_set(error, ERROR_USAGE, N_("name two documents and how they stand, as “7 implements 3”"));
    if (!document_link_parse(text_from(rest[2]), &given.link))
        return error_set_with(error, ERROR_USAGE, N_("“{1}” is none of implements, amends, replaces, repeals"),
                              text_from(rest[2]));
    if (!document_run_number(rest[1], &given.document, error) || !document_run_number(rest[3], &given.to, error) ||
        !typed_words(run->session, run->given->values[NOTE], &given.note, error) ||
        !book_document_link(run->book, &run->command, &given, error))
        return false;
    if (!document_run_is_json(run))
        document_run_say(run,
                         is_mistaken ? N_("The link of document {1} was taken back.") : N_("Document {1} was linked."),
                         given.document);
    return is_mistaken || run->command.is_trial || !document_link_touches(given.link) ||
           print_touched(run, given.document, error);
}

static bool link_documents(struct document_run *run, struct error *error)
{
    return change_link(run, false, error);
}

static bool unlink_documents(struct document_run *run, struct error *error)
{
    return change_link(run, true, error);
}

static bool allow(struct document_run *run, struct error *error)
{
    struct document_allowance allowance = {0};
    if (!document_run_named(run, &allowance.document, error) ||
        !typed_list(run->session, run->given->values[UNITS], &allowance.units, error) ||
        !typed_list(run->session, run->given->values[ROLES], &allowance.roles, error) ||
        !book_document_allow(run->book, &run->command, &allowance, error))
        return false;
    document_run_say(run, N_("It was set who may see document {1}."), allowance.document);
    return true;
}

static bool list(struct document_run *run, struct error *error)
{
    struct document_items items;
    if (!options_check_rest(run->given, 1, error) ||
        !book_documents(run->book, run->session->arena, &run->request, &items, error))
        return false;
    if (document_run_is_json(run))
        document_items_print_json(&run->output, &items);
    else
        document_items_print(&run->output, &items, run->session->language);
    return true;
}

static bool show(struct document_run *run, struct error *error)
{
    struct document_page page;
    if (!document_run_named(run, &run->request.document, error) ||
        !book_document(run->book, run->session->arena, &run->request, &page, error))
        return false;
    if (document_run_is_json(run))
        document_page_print_json(&run->output, &page);
    else
        document_page_print(&run->output, &page, run->session->language);
    return true;
}

static bool show_tree(struct document_run *run, struct error *error)
{
    struct tree_lines lines;
    if ((run->given->rest_count > 1 && !document_run_named(run, &run->request.document, error)) ||
        !book_document_tree(run->book, run->session->arena, &run->request, &lines, error))
        return false;
    if (document_run_is_json(run))
        tree_lines_print_json(&run->output, &lines);
    else
        tree_lines_print(&run->output, &lines, run->session->language);
    return true;
}

static bool show_basis(struct document_run *run, struct error *error)
{
    struct task_lines tasks;
    if (!book_tasks_without_basis(run->book, run->session->arena, &run->request, &tasks, error))
        return false;
    if (document_run_is_json(run))
        task_lines_print_json(&run->output, &tasks);
    else
        task_lines_print_table(&run->output, &tasks, run->session->language);
    return true;
}

static bool show_coverage(struct document_run *run, struct error *error)
{
    struct coverage coverage;
    if (run->given->rest_count == 1)
        return show_basis(run, error);
    if (!document_run_named(run, &run->request.document, error) ||
        !book_coverage(run->book, run->session->arena, &run->request, &coverage, error))
        return false;
    if (document_run_is_json(run))
        coverage_print_json(&run->output, &coverage);
    else
        coverage_print(&run->output, &coverage, run->session->language);
    return true;
}

static bool show_touched(struct document_run *run, struct error *error)
{
    return document_run_named(run, &run->request.document, error) && print_touched(run, run->request.document, error);
}

static const struct {
    struct text word;
    document_action *act;
} actions[] = {
    {TEXT_INIT("list"), list},
    {TEXT_INIT("show"), show},
    {TEXT_INIT("register"), document_register},
    {TEXT_INIT("attach"), document_attach},
    {TEXT_INIT("correct"), document_correct},
    {TEXT_INIT("void"), document_take_back},
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
    struct document_run run = {.session = session, .given = &given, .output = output_open(session)};
    if (!options_read(session->arena, options, COUNT_OF(options), words, &given, error))
        return false;
    document_action *act = find_action(&given);
    if (!act) {
        error_set(error, ERROR_USAGE,
                  N_("say what to do: list, show, register, attach, correct, void, link, unlink, allow, tree, coverage "
                     "or touched"));
        return error_add_hint(error, N_("see “roviec help”"));
    }
    const struct giving giving = {.as = given.values[AS_PERSON],
                                  .at = given.values[ON_DAY],
                                  .key = given.values[KEY],
                                  .trial = given.values[TRIAL],
                                  .seen = given.values[SEEN]};
    if (!options_check_action(options, &given, error) || !giving_read(session, &giving, &run.command, error))
        return false;
    run.request.as_of.as = run.command.as;
    return typed_words(session, given.values[SEARCH], &run.request.words, error) &&
           day_read(given.values[ON_DAY], &run.request.as_of.on, error) &&
           day_read(given.values[KNOWN], &run.request.as_of.known, error) &&
           ((act != document_register && act != document_attach) || reading_open(session, NULL, &run.work, error)) &&
           data_folder_open(session, given.values[DATA], &run.book, error) && act(&run, error) &&
           output_write(&run.output, error);
}
