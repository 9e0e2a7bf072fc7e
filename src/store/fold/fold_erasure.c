#include "store/fold/fold_subject.h"

#include "store/engine/query.h"
#include "store/log/log.h"

static bool add_event(struct fold *fold, struct text line, int64_t number, struct error *error)
{
    uint64_t erased;
    if (!text_to_number(line, INT64_MAX, &erased) || (int64_t)erased >= number)
        return fold_refuse(error);
    struct query query = query_of(fold->connection, SQL_ERASED_ADD);
    query_set_number(&query, ERASED_ADD_BOOK, BOOK_NUMBER);
    query_set_number(&query, ERASED_ADD_EVENT, (int64_t)erased);
    query_set_number(&query, ERASED_ADD_ERASURE, number);
    return query_run(&query, error);
}

static bool add_file(struct fold *fold, struct text digest, int64_t number, struct error *error)
{
    struct query query = query_of(fold->connection, SQL_ERASED_FILE_ADD);
    query_set_number(&query, ERASED_FILE_ADD_BOOK, BOOK_NUMBER);
    query_set_text(&query, ERASED_FILE_ADD_DIGEST, digest);
    query_set_number(&query, ERASED_FILE_ADD_ERASURE, number);
    return query_run(&query, error);
}

bool fold_erasure(struct fold *fold, const struct event *event, int64_t number, struct error *error)
{
    struct text events = event_text(event, FIELD_ERASES), files = event_text(event, FIELD_ERASED_FILES), line;
    if (text_is_empty(events) && text_is_empty(files))
        return fold_refuse(error);
    while (text_split(&events, '\n', &line))
        if (!add_event(fold, line, number, error))
            return false;
    while (text_split(&files, '\n', &line))
        if (!add_file(fold, line, number, error))
            return false;
    return true;
}
