#include "base/arena.h"
#include "store/fold/document_row.h"
#include "store/fold/fold_subject.h"
#include "store/log/log.h"

/*
 * fold_document_mend.c: corrections of documents, and registrations taken back.
 */

bool fold_document_search(struct fold *fold, enum statement statement, int64_t document, struct error *error)
{
    if (fold->leaves_search)
        return true;
    struct query query = query_of(fold->connection, statement);
    query_set_number(&query, DOCUMENT_SEARCH_RENEW_BOOK, BOOK_NUMBER);
    query_set_number(&query, DOCUMENT_SEARCH_RENEW_DOCUMENT, document);
    return query_run(&query, error);
}

bool fold_document_note(struct fold *fold, int64_t document, int64_t number, struct error *error)
{
    struct query query = query_of(fold->connection, SQL_DOCUMENT_MEND_ADD);
    query_set_number(&query, DOCUMENT_MEND_ADD_BOOK, BOOK_NUMBER);
    query_set_number(&query, DOCUMENT_MEND_ADD_DOCUMENT, document);
    query_set_number(&query, DOCUMENT_MEND_ADD_EVENT, number);
    return query_run(&query, error);
}

bool fold_document_correct(struct fold *fold, const struct event *event, int64_t number, struct error *error)
{
    SCRATCH(scratch, fold->arena);
    struct document_line line;
    bool is_there;
    int64_t document = event_number(event, FIELD_DOCUMENT);
    if (!document_row_get(fold->connection, scratch, document, &line, &is_there, error))
        return false;
    if (!is_there || line.voided != NOT_VOIDED)
        return fold_refuse(error);
    document_line_correct(&line, event);
    return fold_document_search(fold, SQL_DOCUMENT_SEARCH_REMOVE, document, error) &&
           document_row_set(fold->connection, scratch, &line, error) &&
           fold_document_search(fold, SQL_DOCUMENT_SEARCH_RENEW, document, error) &&
           fold_document_note(fold, document, number, error);
}

static bool check_unused(struct fold *fold, int64_t document, struct error *error)
{
    struct query query = query_of(fold->connection, SQL_DOCUMENT_USED);
    query_set_number(&query, DOCUMENT_USED_BOOK, BOOK_NUMBER);
    query_set_number(&query, DOCUMENT_USED_DOCUMENT, document);
    bool is_used = query_next(&query) && query_number(&query) != 0;
    return query_end(&query, error) && (!is_used || fold_refuse(error));
}

bool fold_document_void(struct fold *fold, const struct event *event, int64_t number, struct error *error)
{
    int64_t document = event_number(event, FIELD_DOCUMENT);
    if (!fold_has_document(fold, document, error) || !check_unused(fold, document, error))
        return false;
    struct query query = query_of(fold->connection, SQL_DOCUMENT_VOID);
    query_set_number(&query, DOCUMENT_VOID_BOOK, BOOK_NUMBER);
    query_set_number(&query, DOCUMENT_VOID_NUMBER, document);
    query_set_number(&query, DOCUMENT_VOID_VOIDED, number);
    return query_run(&query, error);
}
