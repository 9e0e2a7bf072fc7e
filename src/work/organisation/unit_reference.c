#include "work/organisation/unit_reference.h"

#include "base/buffer.h"
#include "base/file.h"
#include "base/list.h"
#include "base/message.h"
#include "base/utf8.h"
#include "model/unit_index.h"
#include "store/attachment/attachment.h"
#include "store/question/document.h"
#include "store/question/question.h"
#include "work/acting/acting.h"
#include "work/acting/permission.h"
#include "work/book/book_state.h"
#include "work/organisation/unit_find.h"
#include "work/unit_list/unit_file.h"

enum { LONGEST_LIST_BYTES = 1 << 16 };

static const struct text attachment_type = TEXT_INIT("unit-list");

/* A book does not remember where its files were loaded from. Keeps them, and says which they are in the event that will
 * name them. */
static bool attach(struct book *book, struct arena *arena, const struct unit_sources *sources, struct event *event,
                   struct error *error)
{
    struct buffer digests = buffer_open(arena, LONGEST_LIST_BYTES), names = buffer_open(arena, LONGEST_LIST_BYTES);
    for (size_t i = 0; i < sources->count; i++) {
        char digest[SHA256_HEX_BYTES];
        if (!utf8_is_valid(sources->at[i].name))
            return error_set(error, ERROR_USAGE, N_("the words are not UTF-8"));
        if (!store_attach(book->store, arena, sources->at[i].bytes, digest, error))
            return false;
        buffer_print(&digests, "%s%s %.*s", i ? "\n" : "", digest, TEXT_ARG(attachment_type));
        buffer_print(&names, "%s%.*s", i ? "\n" : "", TEXT_ARG(file_base_name(sources->at[i].name)));
    }
    event_set_text(event, FIELD_ATTACHMENTS, buffer_text(&digests));
    event_set_text(event, FIELD_FILES, buffer_text(&names));
    return true;
}

/* The units of the country are those of the whole book. */
static bool append(struct acting *acting, void *request, int64_t *answer, struct error *error)
{
    *answer = 0;
    return permission_check(acting, PERMISSION_UNIT_CHANGE, NULL, NO_NUMBER, error) &&
           acting_append(acting, request, error);
}

/* Checks without the files first, so that whoever may not load them leaves none behind. */
static bool record(struct book *book, struct arena *arena, const struct book_command *command,
                   const struct unit_sources *sources, struct error *error)
{
    struct event event = event_of(EVENT_REFERENCE_LOADED);
    struct book_command trial = *command;
    int64_t answer;
    trial.is_trial = true;
    return book_act(book, &trial, append, &event, &answer, error) &&
           (command->is_trial ||
            (attach(book, arena, sources, &event, error) && book_act(book, command, append, &event, &answer, error)));
}

bool book_load_reference(struct book *book, struct arena *arena, const struct unit_reference_request *request,
                         struct unit_reference_report *report, struct error *error)
{
    struct unit_sources sources;
    struct unit_index *index;
    if (!unit_file_gather(arena, request->path, &sources, error) ||
        !unit_file_index(NULL, arena, &sources, &index, error) ||
        !record(book, arena, &request->command, &sources, error))
        return false;
    *report = (struct unit_reference_report){sources.count, unit_index_count(index)};
    return true;
}

static bool gather(struct book *book, struct arena *arena, const struct attached_files *files,
                   struct unit_sources *sources, struct error *error)
{
    for (size_t i = 0; i < files->count; i++) {
        struct unit_source source = {.name = files->at[i].name};
        if (!store_attached(book->store, arena, files->at[i].digest, &source.bytes, error))
            return false;
        LIST_ADD(arena, sources, source);
    }
    return true;
}

bool book_reference(struct book *book, struct arena *arena, struct unit_index **index, struct error *error)
{
    struct book_reader *reader;
    struct attached_files files;
    struct unit_sources sources = {0};
    int64_t event;
    if (!book_reader_open(book->store, arena, &reader, error) ||
        !question_last_attachment(reader, attachment_type, &event, error))
        return false;
    if (event < 0) {
        error_set(error, ERROR_NOT_FOUND, N_("the book has no reference list of units"));
        return error_add_hint(error, N_("“roviec unit reference” loads one"));
    }
    return question_attachments(reader, arena, event, &files, error) && gather(book, arena, &files, &sources, error) &&
           unit_file_index(NULL, arena, &sources, index, error);
}

static struct date date_of(int32_t day)
{
    return day == NO_DAY ? (struct date){0} : date_from_day(day);
}

static struct text code_of(const struct unit_lines *forms, int64_t number)
{
    const struct unit_line *line = unit_lines_get(forms, number);
    return line ? line->code : TEXT_NONE;
}

bool book_unit_index(struct book *book, struct arena *arena, struct unit_index **index, struct error *error)
{
    struct book_reader *reader;
    struct unit_lines forms;
    if (!book_reader_open(book->store, arena, &reader, error) || !question_unit_forms(reader, arena, &forms, error))
        return false;
    *index = unit_index_open(arena);
    for (size_t i = 0; i < forms.count; i++) {
        const struct unit_line *form = &forms.at[i];
        struct unit_row row = {.id = form->code,
                               .name = form->name,
                               .parent_id = code_of(&forms, form->record.parent),
                               .since = date_of(form->record.since),
                               .until = date_of(form->record.until)};
        size_t number = unit_index_add(*index, &row);
        if (form->record.successor != NO_NUMBER)
            unit_index_succeed(*index, number, code_of(&forms, form->record.successor));
    }
    unit_index_seal(*index);
    return true;
}

static bool add_found(struct arena *arena, const struct unit_index *index, const struct unit_question *question,
                      struct unit_findings *findings, struct error *error)
{
    struct unit_findings found;
    if (!unit_find(arena, index, question->name, question->on, &found, error))
        return false;
    for (size_t i = 0; i < found.count; i++)
        LIST_ADD(arena, findings, found.at[i]);
    return true;
}

static bool find_own(struct book *book, struct arena *arena, const struct unit_question *question,
                     struct unit_findings *findings, struct error *error)
{
    struct unit_index *index;
    return book_unit_index(book, arena, &index, error) && add_found(arena, index, question, findings, error);
}

static bool find_listed(struct book *book, struct arena *arena, const struct unit_question *question,
                        struct unit_findings *findings, struct error *error)
{
    struct unit_index *index;
    return book_reference(book, arena, &index, error) && add_found(arena, index, question, findings, error);
}

bool book_find_units(struct book *book, struct arena *arena, const struct unit_question *question,
                     struct unit_findings *findings, struct error *error)
{
    struct error missing;
    *findings = (struct unit_findings){0};
    bool has_own = find_own(book, arena, question, findings, error);
    if (!has_own && error->kind != ERROR_NOT_FOUND)
        return false;
    if (find_listed(book, arena, question, findings, &missing) || (has_own && missing.kind == ERROR_NOT_FOUND))
        return true;
    *error = missing;
    return false;
}
