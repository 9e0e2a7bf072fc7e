#include "store/fold/fold_subject.h"

#include "store/engine/query.h"
#include "store/log/log.h"

static bool add_attachment(struct fold *fold, int64_t number, int64_t place, const struct text parts[3],
                           struct error *error)
{
    struct query query = query_of(fold->connection, SQL_ATTACHMENT_ADD);
    query_set_number(&query, ATTACHMENT_ADD_BOOK, BOOK_NUMBER);
    query_set_number(&query, ATTACHMENT_ADD_EVENT, number);
    query_set_number(&query, ATTACHMENT_ADD_PLACE, place);
    query_set_text(&query, ATTACHMENT_ADD_DIGEST, parts[0]);
    query_set_text(&query, ATTACHMENT_ADD_TYPE, parts[1]);
    query_set_text(&query, ATTACHMENT_ADD_FILE, parts[2]);
    return query_run(&query, error);
}

/* A line is the digest, a space, the type; names stand apart and may have been erased. */
bool fold_attachments(struct fold *fold, const struct event *event, int64_t number, struct error *error)
{
    struct text lines = event_text(event, FIELD_ATTACHMENTS), files = event_text(event, FIELD_FILES), line;
    for (int64_t place = 1; text_split(&lines, '\n', &line); place++) {
        struct text digest, file = TEXT_NONE;
        text_split(&files, '\n', &file);
        if (!text_split(&line, ' ', &digest) || line.len == 0)
            return fold_refuse(error);
        const struct text parts[] = {digest, line, file};
        if (!add_attachment(fold, number, place, parts, error))
            return false;
    }
    return true;
}
