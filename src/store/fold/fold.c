#include "store/fold/fold_subject.h"

#include "base/message.h"
#include "store/engine/query.h"
#include "store/log/log.h"

bool fold_refuse(struct error *error)
{
    return error_set(error, ERROR_DAMAGED, N_("an event cannot follow what came before it"));
}

static bool open_book(struct fold *fold, const struct event *event, struct error *error)
{
    struct query query = query_of(fold->connection, SQL_BOOK_ADD);
    query_set_number(&query, BOOK_ADD_BOOK, BOOK_NUMBER);
    query_set_text(&query, BOOK_ADD_ORIGIN, event_text(event, FIELD_BOOK));
    query_set_text(&query, BOOK_ADD_NAME, event_text(event, FIELD_NAME));
    query_set_text(&query, BOOK_ADD_KEY, event_text(event, FIELD_KEY));
    return query_run(&query, error);
}

static bool name_book(struct fold *fold, const struct event *event, struct error *error)
{
    struct query query = query_of(fold->connection, SQL_BOOK_NAME);
    query_set_number(&query, BOOK_NAME_BOOK, BOOK_NUMBER);
    query_set_text(&query, BOOK_NAME_NAME, event_text(event, FIELD_NAME));
    return query_run(&query, error);
}

/* What it brought stands before it. */
static bool fold_import(struct fold *fold, const struct event *event, int64_t number, struct error *error)
{
    int64_t batch = event_number(event, FIELD_BATCH);
    if (batch < 1 || batch >= number)
        return fold_refuse(error);
    struct query query = query_of(fold->connection, SQL_IMPORTED_ADD);
    query_set_number(&query, IMPORTED_ADD_BOOK, BOOK_NUMBER);
    query_set_number(&query, IMPORTED_ADD_EVENT, number);
    query_set_number(&query, IMPORTED_ADD_BATCH, batch);
    query_set_text(&query, IMPORTED_ADD_DIGEST, event_text(event, FIELD_DIGEST));
    return query_run(&query, error);
}

static bool fold_book(struct fold *fold, const struct event *event, int64_t number, struct error *error)
{
    switch ((int)event_kind(event)) {
    case EVENT_FILE_IMPORTED:
        return fold_import(fold, event, number, error);
    case EVENT_BOOK_NAMED:
        return name_book(fold, event, error);
    case EVENT_WORDS_ERASED:
        return fold_erasure(fold, event, number, error);
    default:
        return open_book(fold, event, error);
    }
}

typedef bool fold_subject(struct fold *fold, const struct event *event, int64_t number, struct error *error);

bool fold_event(struct fold *fold, const struct event *event, int64_t number, struct error *error)
{
    static fold_subject *const subjects[] = {
        [SUBJECT_BOOK] = fold_book,
        [SUBJECT_UNIT] = fold_unit,
        [SUBJECT_TASK] = fold_task,
        [SUBJECT_PERSON] = fold_person,
        [SUBJECT_POSITION] = fold_position,
        [SUBJECT_APPOINTMENT] = fold_appointment,
        [SUBJECT_ROLE] = fold_role,
        [SUBJECT_DOCUMENT] = fold_document,
        [SUBJECT_POLICY] = fold_policy,
        [SUBJECT_TARGET] = fold_target,
        [SUBJECT_LIMITATION] = fold_limitation,
    };
    return subjects[event_subject(event_kind(event))](fold, event, number, error) &&
           (!event_has(event, FIELD_ATTACHMENTS) || fold_attachments(fold, event, number, error)) &&
           (event_kind(event) != EVENT_TASK_ASSIGNED || !event_has(event, FIELD_DOCUMENT) ||
            fold_origin(fold, event, error));
}
