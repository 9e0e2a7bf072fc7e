#include "work/document/document.h"

#include "base/arena.h"
#include "base/buffer.h"
#include "base/job.h"
#include "base/list.h"
#include "base/message.h"
#include "model/role.h"
#include "store/question/document.h"
#include "work/acting/permission.h"
#include "work/document/document_entry.h"
#include "work/document/document_ties.h"
#include "work/reading/read.h"

enum { REGISTER_BYTES = 1 << 30, LONGEST_LIST_BYTES = 1 << 16 };

/* One registration: the file is read before the command begins, and kept when all else has worked in a trial. */
struct registration {
    struct book *book;
    const struct book_command *command;
    const struct document_given *given;
    struct document_entry entry;
    int64_t document;
};

static bool enter(struct acting *acting, void *request, int64_t *answer, struct error *error)
{
    struct registration *registration = request;
    struct unit_matcher *matcher;
    return document_matcher(acting, registration->entry.issuer, &matcher, error) &&
           document_enter(acting, &registration->entry, matcher, answer, error);
}

static bool register_in_job(struct arena *arena, void *argument, struct error *error)
{
    struct registration *registration = argument;
    const struct document_given *given = registration->given;
    const struct file_given file = {given->file, given->bytes};
    struct read_request request = {.file = given->file, .bytes = given->bytes};
    struct reading *reading = NULL;
    struct book_command trial = *registration->command;
    trial.is_trial = true;
    if (given->bytes.len > 0 && (!book_attach_allows(registration->book, arena, &file, error) ||
                                 !work_read(given->work, arena, &request, &reading, error)))
        return false;
    registration->entry = document_entry_of(arena, given, reading);
    if (!book_act(registration->book, &trial, enter, registration, &registration->document, error))
        return false;
    return registration->command->is_trial ||
           ((!reading || book_attach_reading(registration->book, arena, reading, given->bytes,
                                             &registration->entry.attached, error)) &&
            book_act(registration->book, registration->command, enter, registration, &registration->document, error));
}

bool book_document_register(struct book *book, const struct book_command *command, const struct document_given *given,
                            int64_t *document, struct error *error)
{
    struct registration registration = {.book = book, .command = command, .given = given};
    if (!job_run((struct job){.memory_bytes = REGISTER_BYTES}, register_in_job, &registration, error))
        return false;
    *document = registration.document;
    return true;
}

static bool check_order(const struct document_line *line, const struct document_line *to, struct error *error)
{
    if (line->number == to->number)
        return error_set(error, ERROR_USAGE, N_("a document cannot be linked to itself"));
    return line->issued == NO_DAY || to->issued == NO_DAY || line->issued >= to->issued ||
           error_set_with(error, ERROR_USAGE, N_("“{1}” is the later document: the link leads the other way"),
                          to->symbol);
}

static bool check_tie(const struct document_ties *ties, const struct document_link_given *given, struct error *error)
{
    bool holds = document_ties_hold(ties, given->document, given->to, given->link);
    if (given->is_mistaken)
        return holds || error_set(error, ERROR_NOT_FOUND, N_("there is no such link"));
    if (holds)
        return error_set(error, ERROR_CONFLICT, N_("the documents are linked so already"));
    return given->link != LINK_IMPLEMENTS || !document_ties_reach(ties, given->to, given->document) ||
           error_set(error, ERROR_CONFLICT, N_("the documents would implement each other in a circle"));
}

static bool link_documents(struct acting *acting, void *request, int64_t *answer, struct error *error)
{
    const struct document_link_given *given = request;
    struct document_line line, to;
    struct document_ties ties;
    if (!permission_check(acting, PERMISSION_DOCUMENT_REGISTER, NULL, NO_NUMBER, error) ||
        !transaction_document(acting->transaction, acting->arena, given->document, &line, error) ||
        !transaction_document(acting->transaction, acting->arena, given->to, &to, error) ||
        !transaction_document_ties(acting->transaction, acting->arena, &ties, error) ||
        !check_order(&line, &to, error) || !check_tie(&ties, given, error))
        return false;
    if (given->is_mistaken && text_is_empty(given->note))
        return error_set(error, ERROR_USAGE, N_("say why the link is taken back with “--note”"));
    struct event event = event_of(given->is_mistaken ? EVENT_DOCUMENT_UNLINKED : EVENT_DOCUMENT_LINKED);
    event_set_number(&event, FIELD_DOCUMENT, given->document);
    event_set_number(&event, FIELD_TO, given->to);
    event_set_text(&event, FIELD_LINK, text_from(document_link_code(given->link)));
    event_set_text(&event, FIELD_NOTE, given->note);
    *answer = given->document;
    return acting_append(acting, &event, error);
}

bool book_document_link(struct book *book, const struct book_command *command, const struct document_link_given *given,
                        struct error *error)
{
    struct document_link_given request = *given;
    int64_t answer;
    return book_act(book, command, link_documents, &request, &answer, error);
}

/* Codes of units, one a line, as their numbers. */
static bool read_units(struct acting *acting, struct text codes, struct text *numbers, struct error *error)
{
    struct buffer lines = buffer_open(acting->arena, LONGEST_LIST_BYTES);
    struct number_list known = {0};
    for (struct text code; text_split(&codes, '\n', &code);) {
        int64_t number;
        bool is_new = true;
        if (!transaction_unit(acting->transaction, code, &number, error))
            return false;
        for (size_t i = 0; i < known.count; i++)
            is_new &= known.at[i] != number;
        if (!is_new)
            continue;
        LIST_ADD(acting->arena, &known, number);
        buffer_print(&lines, "%s%lld", lines.len ? "\n" : "", (long long)number);
    }
    *numbers = lines.len ? buffer_text(&lines) : TEXT_NONE;
    return true;
}

static bool check_roles(struct text roles, struct error *error)
{
    unsigned seen = 0;
    for (struct text code; text_split(&roles, '\n', &code);) {
        enum role role;
        if (!role_parse(code, &role))
            return error_set_with(error, ERROR_USAGE, N_("there is no role “{1}”"), code);
        if (seen & role)
            return error_set_with(error, ERROR_USAGE, N_("the role “{1}” is named twice"), code);
        seen |= role;
    }
    return true;
}

static bool allow(struct acting *acting, void *request, int64_t *answer, struct error *error)
{
    const struct document_allowance *allowance = request;
    struct document_line line;
    struct text units;
    if (!permission_check(acting, PERMISSION_DOCUMENT_REGISTER, NULL, NO_NUMBER, error) ||
        !transaction_document(acting->transaction, acting->arena, allowance->document, &line, error) ||
        !read_units(acting, allowance->units, &units, error) || !check_roles(allowance->roles, error))
        return false;
    struct event event = event_of(EVENT_DOCUMENT_ALLOWED);
    event_set_number(&event, FIELD_DOCUMENT, allowance->document);
    event_set_text(&event, FIELD_VIEWERS, units);
    event_set_text(&event, FIELD_ROLES, allowance->roles);
    *answer = allowance->document;
    return acting_append(acting, &event, error);
}

bool book_document_allow(struct book *book, const struct book_command *command,
                         const struct document_allowance *allowance, struct error *error)
{
    struct document_allowance request = *allowance;
    int64_t answer;
    return book_act(book, command, allow, &request, &answer, error);
}
