#include "work/exchange/import_event.h"

#include "base/arena.h"
#include "base/fold.h"
#include "base/message.h"
#include "base/moment.h"
#include "store/attachment/attachment.h"
#include "store/question/document.h"
#include "store/question/lookup.h"
#include "store/question/target.h"
#include "work/acting/permission.h"
#include "work/exchange/import_reference.h"
#include "work/exchange/import_values.h"

/* Whether a file that an event names is in the book, whole. */
static bool find_file(struct arena *arena, const struct import *import, struct text digest, bool *is_there,
                      struct error *error)
{
    struct text bytes;
    struct error why;
    *is_there = store_attached(import->store, arena, digest, &bytes, &why);
    if (*is_there || why.kind == ERROR_DAMAGED)
        return true;
    *error = why;
    return false;
}

/* Whether every one of them is. */
static bool find_files(struct arena *arena, const struct import *import, const struct event *event, bool *are_there,
                       struct error *error)
{
    SCRATCH(scratch, arena);
    struct text lines = event_text(event, FIELD_ATTACHMENTS), line, digest;
    *are_there = true;
    while (*are_there && text_split(&lines, '\n', &line)) {
        *are_there = text_split(&line, ' ', &digest);
        if (*are_there && !find_file(scratch, import, digest, are_there, error))
            return false;
    }
    return true;
}

static bool note_absent(struct arena *arena, struct import *import, struct event *event, struct error *error)
{
    bool are_there;
    if (!event_has(event, FIELD_ATTACHMENTS))
        return true;
    if (!find_files(arena, import, event, &are_there, error))
        return false;
    if (are_there)
        return true;
    event_set_text(event, FIELD_ABSENT, event_text(event, FIELD_ATTACHMENTS));
    event_clear(event, FIELD_ATTACHMENTS);
    import->absent_count++;
    return true;
}

bool import_append(struct arena *arena, struct import *import, struct event *event, int64_t at, struct error *error)
{
    struct text code = text_from(event_kind_code(event_kind(event)));
    if (!import_values_check(event, error) || !note_absent(arena, import, event, error))
        return false;
    event_set_number(event, FIELD_AT, at);
    event_set_text(event, FIELD_BY, import->acting->by);
    event_set_number(event, FIELD_BATCH, import->batch);
    import->event_count++;
    if (transaction_append(import->transaction, event, error))
        return true;
    return error->kind == ERROR_DAMAGED
               ? error_set_with(error, ERROR_USAGE, N_("“{1}” cannot follow what came before it"), code)
               : false;
}

bool import_check_past(const struct import *import, int64_t at, struct error *error)
{
    return moment_day(at) <= moment_day(import->now) ||
           error_set(error, ERROR_USAGE, N_("the moment is still to come; record it when it has happened"));
}

static bool is_same_document(const struct import *import, const struct document_line *line, const struct event *event)
{
    struct document_line told = document_line_of(event, NO_NUMBER);
    return line->number <= import->known_documents && line->issued == told.issued &&
           fold_equal(line->issuer, told.issuer);
}

/* Whether it was registered so, whatever was corrected since. */
static bool was_same_document(struct arena *arena, const struct import *import, const struct document_line *line,
                              const struct event *event, bool *was_same, struct error *error)
{
    struct event registered;
    if (!lookup_event(import->transaction, arena, line->event, &registered, error))
        return false;
    struct document_line first = document_line_of(&registered, line->event);
    *was_same = is_same_document(import, &first, event);
    return true;
}

static bool find_document(struct arena *arena, struct import *import, const struct event *event, int64_t *number,
                          struct error *error)
{
    struct document_lines lines;
    struct text symbol = event_text(event, FIELD_SYMBOL);
    if (text_is_empty(symbol))
        return true;
    if (!transaction_documents_registered_as(import->transaction, arena, symbol, &lines, error))
        return false;
    for (size_t i = 0; i < lines.count && *number == NO_NUMBER; i++) {
        bool was_same;
        if (!was_same_document(arena, import, &lines.at[i], event, &was_same, error))
            return false;
        if (was_same)
            *number = lines.at[i].number;
    }
    return true;
}

/* The number of what the event would begin, where the book had it before; else NO_NUMBER. */
static bool find_known(struct arena *arena, struct import *import, const struct event *event, int64_t *number,
                       struct error *error)
{
    struct text code = event_text(event, FIELD_CODE);
    *number = NO_NUMBER;
    if (event_kind(event) == EVENT_PERSON_REGISTERED) {
        const struct person_line *person = personnel_find_person(&import->personnel, code);
        *number = person ? person->number : NO_NUMBER;
    } else if (event_kind(event) == EVENT_POSITION_ESTABLISHED) {
        const struct position_line *position = personnel_find_position(&import->personnel, code);
        *number = position ? position->number : NO_NUMBER;
    } else if (event_kind(event) == EVENT_TARGET_SET) {
        for (size_t i = 0; i < import->known_targets.count; i++)
            if (text_equal(import->known_targets.at[i].code, code))
                *number = import->known_targets.at[i].number;
    } else if (event_kind(event) == EVENT_DOCUMENT_REGISTERED) {
        return find_document(arena, import, event, number, error);
    }
    return true;
}

/* A target is set again where it changes: then it begins nothing. */
static bool goes_on(const struct import_beginning *beginning, const struct event *event)
{
    return beginning->kind == EVENT_TARGET_SET &&
           number_map_find(beginning->map, event_number(event, beginning->field)) != NULL;
}

/* Gives what the event begins a number in the book, or finds that it has one. */
static bool begin(struct arena *arena, struct import *import, const struct import_beginning *beginning,
                  struct event *event, bool *was_known, struct error *error)
{
    int64_t id = event_number(event, beginning->field), number;
    if (!import_check_new(beginning->map, id, error) || !find_known(arena, import, event, &number, error))
        return false;
    *was_known = number != NO_NUMBER;
    if (!*was_known)
        number = ++*beginning->last;
    number_map_add(beginning->map, (struct number_entry){.key = id, .number = number, .was_known = *was_known});
    event_set_number(event, beginning->field, number);
    return true;
}

/* `begun` is the field that numbers what the event begins, EVENT_FIELD_COUNT where it begins nothing. */
static bool begin_any(struct arena *arena, struct import *import, struct event *event, enum event_field *begun,
                      bool *was_known, struct error *error)
{
    struct import_beginning beginning;
    *begun = EVENT_FIELD_COUNT;
    *was_known = false;
    if (!import_beginning_of(import, event_kind(event), &beginning) || goes_on(&beginning, event))
        return true;
    *begun = beginning.field;
    return begin(arena, import, &beginning, event, was_known, error);
}

/* What whoever imports must be allowed to do, beside importing; false for what other rows tell. */
static bool find_permission(enum event_kind kind, enum permission *permission)
{
    switch (event_subject(kind)) {
    case SUBJECT_BOOK:
    case SUBJECT_UNIT:
    case SUBJECT_TASK:
        return false;
    case SUBJECT_PERSON:
    case SUBJECT_POSITION:
    case SUBJECT_APPOINTMENT:
        *permission = PERMISSION_PERSON_CHANGE;
        return true;
    case SUBJECT_ROLE:
        *permission = PERMISSION_ROLE_GRANT;
        return true;
    case SUBJECT_DOCUMENT:
        *permission = PERMISSION_DOCUMENT_REGISTER;
        return true;
    case SUBJECT_POLICY:
        *permission = PERMISSION_POLICY_SET;
        return true;
    case SUBJECT_TARGET:
        *permission = PERMISSION_TARGET_SET;
        return true;
    case SUBJECT_LIMITATION:
        *permission = PERMISSION_LIMITATION_RECORD;
        return true;
    }
    return false;
}

static bool read_event(const struct import *import, const struct import_row *row, struct event *event,
                       struct error *error)
{
    enum event_kind kind;
    enum permission permission;
    if (!event_kind_parse(row->event, &kind) || !find_permission(kind, &permission))
        return error_set_with(error, ERROR_USAGE, N_("“{1}” is no event that a line of its own can tell"), row->event);
    if (!permission_check(import->acting, permission, NULL, NO_NUMBER, error))
        return false;
    if (row->at == NO_MOMENT)
        return error_set_with(error, ERROR_USAGE, N_("“{1}” is missing"), TEXT("at"));
    if (!import_check_past(import, row->at, error))
        return false;
    *event = row->details ? *row->details : (struct event){0};
    event_set_number(event, FIELD_KIND, kind);
    return import_lacks_nothing(event, error);
}

/* A figure that is mended, by its place among the events about its target. */
static bool find_mended(struct arena *arena, struct import *import, struct event *event, struct error *error)
{
    int64_t number, target = event_number(event, FIELD_TARGET);
    struct event mended;
    if (!target_event_mends(event))
        return true;
    if (!transaction_target_event(import->transaction, target, event_number(event, FIELD_MENDS), &number, error))
        return false;
    if (number == NO_NUMBER)
        return error_set(error, ERROR_USAGE, N_("a correction names no entry above it"));
    if (!lookup_event(import->transaction, arena, number, &mended, error))
        return false;
    if (event_kind(&mended) != EVENT_TARGET_PLANNED && event_kind(&mended) != EVENT_TARGET_MEASURED)
        return error_set(error, ERROR_USAGE, N_("a correction names no entry above it"));
    event_set_number(event, FIELD_MENDS, number);
    return true;
}

bool import_event(struct arena *arena, struct import *import, const struct import_row *row, struct error *error)
{
    struct event event;
    enum event_field begun;
    bool was_known, is_known;
    if (!read_event(import, row, &event, error) || !begin_any(arena, import, &event, &begun, &was_known, error) ||
        !import_references(arena, import, &event, begun, &is_known, error) ||
        !import_author(import, row->author, &event, error))
        return false;
    return was_known || is_known ||
           (find_mended(arena, import, &event, error) && import_append(arena, import, &event, row->at, error));
}
