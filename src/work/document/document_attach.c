#include "work/document/document_attach.h"

#include "base/job.h"
#include "base/message.h"
#include "store/question/document.h"
#include "work/acting/acting_follow.h"
#include "work/acting/permission.h"
#include "work/document/document_entry.h"
#include "work/reading/read.h"

enum { ATTACH_BYTES = 1 << 30 };

/* One file under way: it is read before the command begins, and kept when all else has worked in a trial. */
struct attaching {
    struct book *book;
    const struct book_command *command;
    const struct document_file_given *given;
    struct document_entry entry; /* what the file says that it is */
};

static bool say_another(const struct acting *acting, const struct attaching *attaching,
                        const struct document_line *line, struct error *error)
{
    const struct document_line file = {
        .number = line->number, .symbol = attaching->entry.symbol, .issued = attaching->entry.issued};
    document_say(acting, &file, N_("the file says that it is “{1}” of {2}, and not what document {3} is"), error);
    return error_add_hint(error, N_("look at number, issuer and day, and correct what was mistyped "
                                    "(“roviec document correct”); “--anyway” attaches the file all the same"));
}

/* Whether the document can have the file. */
static bool check_file(struct acting *acting, const struct attaching *attaching, const struct document_line *line,
                       struct error *error)
{
    struct document_files files;
    struct unit_matcher *matcher;
    if (!transaction_document_files(acting->transaction, acting->arena, line->number, &files, error))
        return false;
    const struct document_file *known = document_files_find(&files, attaching->entry.digest);
    if (known && known->is_here)
        return document_say(acting, line, N_("“{1}” of {2}, document {3}, has this file already"), error);
    if (known)
        return true;
    if (files.count > 0)
        return document_say(acting, line, N_("“{1}” of {2} was registered with another file, as document {3}"), error);
    return document_matcher(acting, attaching->entry.issuer, &matcher, error) &&
           (attaching->given->anyway || document_entry_can_be(acting, &attaching->entry, matcher, line) ||
            say_another(acting, attaching, line, error));
}

/* No two documents have one file. */
static bool check_others(struct acting *acting, const struct attaching *attaching, struct error *error)
{
    const struct document_line *other;
    return document_find_by_file(acting, attaching->entry.digest, &other, error) &&
           (!other || other->number == attaching->given->document ||
            document_say(acting, other, N_("the file is that of “{1}” of {2}, document {3}"), error));
}

static bool append(struct acting *acting, const struct attaching *attaching, struct error *error)
{
    const struct document_entry *entry = &attaching->entry;
    struct event event = event_of(EVENT_DOCUMENT_ATTACHED);
    bool has_clauses;
    if (!transaction_document_has_clauses(acting->transaction, attaching->given->document, &has_clauses, error))
        return false;
    event_set_number(&event, FIELD_DOCUMENT, attaching->given->document);
    event_set_text(&event, FIELD_NOTE, attaching->given->note);
    event_set_text(&event, FIELD_ATTACHMENTS, entry->attached.attachments);
    event_set_text(&event, FIELD_FILES, entry->attached.files);
    if (!has_clauses) {
        event_set_text(&event, FIELD_CLAUSES, entry->clauses);
        event_set_text(&event, FIELD_CLAUSE_WORDS, entry->clause_words);
    }
    return acting_append(acting, &event, error);
}

/* A trial keeps no file, so there is nothing to record either. */
static bool attach(struct acting *acting, void *request, int64_t *answer, struct error *error)
{
    const struct attaching *attaching = request;
    struct document_line line;
    *answer = attaching->given->document;
    return permission_check(acting, PERMISSION_DOCUMENT_REGISTER, NULL, NO_NUMBER, error) &&
           transaction_document(acting->transaction, acting->arena, attaching->given->document, &line, error) &&
           acting_follow(acting, line.registered_at, error) && check_file(acting, attaching, &line, error) &&
           check_others(acting, attaching, error) &&
           (text_is_empty(attaching->entry.attached.attachments) || append(acting, attaching, error));
}

static bool attach_in_job(struct arena *arena, void *argument, struct error *error)
{
    struct attaching *attaching = argument;
    const struct document_file_given *given = attaching->given;
    const struct read_request request = {.file = given->file, .bytes = given->bytes};
    const struct file_given file = {given->file, given->bytes};
    const struct document_given said = {.file = given->file, .bytes = given->bytes};
    struct book_command trial = *attaching->command;
    struct reading *reading;
    int64_t answer;
    trial.is_trial = true;
    if (!book_attach_allows(attaching->book, arena, &file, error) ||
        !work_read(given->work, arena, &request, &reading, error))
        return false;
    attaching->entry = document_entry_of(arena, &said, reading);
    if (!book_act(attaching->book, &trial, attach, attaching, &answer, error))
        return false;
    return attaching->command->is_trial ||
           (book_attach_reading(attaching->book, arena, reading, given->bytes, &attaching->entry.attached, error) &&
            book_act(attaching->book, attaching->command, attach, attaching, &answer, error));
}

bool book_document_attach(struct book *book, const struct book_command *command,
                          const struct document_file_given *given, struct error *error)
{
    struct attaching attaching = {.book = book, .command = command, .given = given};
    return job_run((struct job){.memory_bytes = ATTACH_BYTES}, attach_in_job, &attaching, error);
}
