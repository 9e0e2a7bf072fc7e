#include "base/arena.h"
#include "base/file.h"
#include "cli/day.h"
#include "cli/document_run.h"
#include "cli/typed.h"
#include "work/document/document.h"
#include "work/document/document_attach.h"
#include "work/document/document_mend.h"
#include "work/work.h"

/*
 * document_register.c: “roviec document” as it registers a document, brings its file, corrects it and takes it back.
 */

static bool read_given(struct document_run *run, struct document_given *given, struct error *error)
{
    const char *const *values = run->given->values;
    given->anyway = values[ANYWAY];
    return typed_words(run->session, values[SYMBOL], &given->symbol, error) &&
           typed_words(run->session, values[TYPE], &given->type, error) &&
           typed_words(run->session, values[ISSUER], &given->issuer, error) &&
           typed_words(run->session, values[SUBJECT], &given->subject, error) &&
           day_read(values[ISSUED], &given->issued, error) && day_read(values[RECEIVED], &given->received, error);
}

bool document_register(struct document_run *run, struct error *error)
{
    struct document_given given = {.work = run->work};
    const char *path = run->given->rest_count > 1 ? run->given->rest[1] : NULL;
    int64_t document;
    given.file = text_from(path);
    if (!options_check_rest(run->given, 2, error) || !read_given(run, &given, error) ||
        (path && !file_read(run->session->arena, path, work_largest_file_bytes(given.work), &given.bytes, error)) ||
        !book_document_register(run->book, &run->command, &given, &document, error))
        return false;
    document_run_say(run, N_("It was registered as document {1}."), document);
    return true;
}

/* DOCUMENT FILE */
bool document_attach(struct document_run *run, struct error *error)
{
    const char *const *rest = run->given->rest;
    struct document_file_given given = {.work = run->work, .anyway = run->given->values[ANYWAY] != NULL};
    if (run->given->rest_count != 3)
        return error_set(error, ERROR_USAGE, N_("name one document, and its file"));
    given.file = text_from(rest[2]);
    if (!document_run_number(rest[1], &given.document, error) ||
        !typed_words(run->session, run->given->values[NOTE], &given.note, error) ||
        !file_read(run->session->arena, rest[2], work_largest_file_bytes(given.work), &given.bytes, error) ||
        !book_document_attach(run->book, &run->command, &given, error))
        return false;
    document_run_say(run, N_("The file was attached to document {1}."), given.document);
    return true;
}

bool document_correct(struct document_run *run, struct error *error)
{
    struct document_given typed = {0};
    struct document_correction correction = {0};
    if (!document_run_named(run, &correction.document, error) || !read_given(run, &typed, error) ||
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
    document_run_say(run, N_("Document {1} was corrected."), correction.document);
    return true;
}

bool document_take_back(struct document_run *run, struct error *error)
{
    int64_t document;
    struct text note;
    if (!document_run_named(run, &document, error) ||
        !typed_words(run->session, run->given->values[NOTE], &note, error) ||
        !book_document_void(run->book, &run->command, document, note, error))
        return false;
    document_run_say(run, N_("The registration of document {1} was taken back."), document);
    return true;
}
