#include "store/fold/fold_subject.h"

#include "model/document_clause.h"
#include "store/engine/query.h"
#include "store/log/log.h"

bool fold_origin(struct fold *fold, const struct event *event, struct error *error)
{
    int64_t document = event_number(event, FIELD_DOCUMENT), first = 0, end = 0;
    if (event_has(event, FIELD_ANCHOR) && !document_anchor_parse(event_text(event, FIELD_ANCHOR), &first, &end))
        return fold_refuse(error);
    if (!fold_has_document(fold, document, error))
        return false;
    struct query query = query_of(fold->connection, SQL_TASK_ORIGIN_ADD);
    query_set_number(&query, TASK_ORIGIN_ADD_BOOK, BOOK_NUMBER);
    query_set_number(&query, TASK_ORIGIN_ADD_TASK, event_number(event, FIELD_TASK));
    query_set_number(&query, TASK_ORIGIN_ADD_DOCUMENT, document);
    query_set_number(&query, TASK_ORIGIN_ADD_FIRST_POINT, first);
    query_set_number(&query, TASK_ORIGIN_ADD_END_POINT, end);
    query_set_text(&query, TASK_ORIGIN_ADD_CLAUSE, event_text(event, FIELD_CLAUSE));
    return query_run(&query, error);
}
