#include "base/arena.h"
#include "store/fold/document_row.h"
#include "store/fold/fold_subject.h"
#include "store/log/log.h"

/*
 * fold_document_file.c: the files that documents are known by.
 *
 * A document is its file (docs/decisions/0033): where it is known by one, what is attached afterwards has to be that.
 */

static bool add_file(struct fold *fold, int64_t document, int64_t number, struct text digest, struct error *error)
{
    struct query query = query_of(fold->connection, SQL_DOCUMENT_FILE_ADD);
    query_set_number(&query, DOCUMENT_FILE_ADD_BOOK, BOOK_NUMBER);
    query_set_number(&query, DOCUMENT_FILE_ADD_DOCUMENT, document);
    query_set_number(&query, DOCUMENT_FILE_ADD_EVENT, number);
    query_set_text(&query, DOCUMENT_FILE_ADD_DIGEST, digest);
    return query_run(&query, error);
}

static struct text files_of(const struct event *event)
{
    return event_text(event, event_has(event, FIELD_ABSENT) ? FIELD_ABSENT : FIELD_ATTACHMENTS);
}

bool fold_document_files(struct fold *fold, const struct event *event, int64_t number, struct error *error)
{
    struct text lines = files_of(event);
    for (struct text line, digest; text_split(&lines, '\n', &line);) {
        if (!text_split(&line, ' ', &digest))
            return fold_refuse(error);
        if (!add_file(fold, event_number(event, FIELD_DOCUMENT), number, digest, error))
            return false;
    }
    return true;
}

/* Whether every file is one that the document is known by, where it is known by any. */
static bool check_files(struct fold *fold, const struct event *event, struct error *error)
{
    SCRATCH(scratch, fold->arena);
    struct document_files known;
    struct text lines = files_of(event);
    if (!document_files_read(fold->connection, scratch, event_number(event, FIELD_DOCUMENT), &known, error))
        return false;
    for (struct text line, digest; known.count > 0 && text_split(&lines, '\n', &line);)
        if (!text_split(&line, ' ', &digest) || !document_files_find(&known, digest))
            return fold_refuse(error);
    return files_of(event).len > 0 || fold_refuse(error);
}

/* A document that was registered with its clauses has them. */
static bool check_clauses(struct fold *fold, const struct event *event, struct error *error)
{
    struct query query = document_clauses_of(fold->connection, event_number(event, FIELD_DOCUMENT), INT64_MAX);
    bool has_clauses = query_next(&query);
    return query_end(&query, error) && (!has_clauses || !event_has(event, FIELD_CLAUSES) || fold_refuse(error));
}

bool fold_document_attach(struct fold *fold, const struct event *event, int64_t number, struct error *error)
{
    int64_t document = event_number(event, FIELD_DOCUMENT);
    return fold_has_document(fold, document, error) && check_files(fold, event, error) &&
           check_clauses(fold, event, error) &&
           fold_document_search(fold, SQL_DOCUMENT_SEARCH_REMOVE, document, error) &&
           fold_document_clauses(fold, event, number, error) && fold_document_files(fold, event, number, error) &&
           fold_document_search(fold, SQL_DOCUMENT_SEARCH_RENEW, document, error) &&
           fold_document_note(fold, document, number, error);
}
