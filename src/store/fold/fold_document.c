#include "store/fold/fold_subject.h"

#include "base/arena.h"
#include "model/document_clause.h"
#include "model/document_link.h"
#include "model/document_symbol.h"
#include "store/fold/document_row.h"
#include "store/log/log.h"

/* The fields that document_clause_print has put in a line each. */
struct clause_lines {
    struct text facts, words;
};

static bool add_document(struct fold *fold, const struct event *event, int64_t number, struct error *error)
{
    SCRATCH(scratch, fold->arena);
    struct document_line line = document_line_of(event, number);
    struct query query = query_of(fold->connection, SQL_DOCUMENT_ADD);
    query_set_number(&query, DOCUMENT_ADD_BOOK, BOOK_NUMBER);
    query_set_number(&query, DOCUMENT_ADD_NUMBER, line.number);
    query_set_text(&query, DOCUMENT_ADD_SYMBOL, line.symbol);
    query_set_text(&query, DOCUMENT_ADD_SYMBOL_KEY, document_symbol_key(scratch, line.symbol));
    query_set_text(&query, DOCUMENT_ADD_TYPE, line.type);
    query_set_number_or_null(&query, DOCUMENT_ADD_UNIT, line.unit, NO_NUMBER);
    query_set_text(&query, DOCUMENT_ADD_ISSUER, line.issuer);
    query_set_number_or_null(&query, DOCUMENT_ADD_ISSUED, line.issued, NO_DAY);
    query_set_number_or_null(&query, DOCUMENT_ADD_RECEIVED, line.received, NO_DAY);
    query_set_text(&query, DOCUMENT_ADD_SUBJECT, line.subject);
    query_set_number(&query, DOCUMENT_ADD_REGISTERED_AT, line.registered_at);
    query_set_number(&query, DOCUMENT_ADD_EVENT, number);
    return query_run(&query, error);
}

/* Where a clause stands: in which document, at which place, told by which event. */
struct clause_place {
    int64_t document, event, place;
};

static bool add_clause(struct fold *fold, const struct clause_place *at, const struct document_clause *clause,
                       struct error *error)
{
    struct query query = query_of(fold->connection, SQL_DOCUMENT_CLAUSE_ADD);
    query_set_number(&query, DOCUMENT_CLAUSE_ADD_BOOK, BOOK_NUMBER);
    query_set_number(&query, DOCUMENT_CLAUSE_ADD_DOCUMENT, at->document);
    query_set_number(&query, DOCUMENT_CLAUSE_ADD_EVENT, at->event);
    query_set_number(&query, DOCUMENT_CLAUSE_ADD_PLACE, at->place);
    query_set_number(&query, DOCUMENT_CLAUSE_ADD_FIRST_POINT, clause->first);
    query_set_number(&query, DOCUMENT_CLAUSE_ADD_END_POINT, clause->end);
    query_set_number(&query, DOCUMENT_CLAUSE_ADD_ASKS, clause->asks);
    query_set_text(&query, DOCUMENT_CLAUSE_ADD_LABEL, clause->label);
    query_set_text(&query, DOCUMENT_CLAUSE_ADD_WORDS, clause->words);
    return query_run(&query, error);
}

bool fold_document_clauses(struct fold *fold, const struct event *event, int64_t number, struct error *error)
{
    struct clause_lines lines = {event_text(event, FIELD_CLAUSES), event_text(event, FIELD_CLAUSE_WORDS)};
    struct clause_place at = {event_number(event, FIELD_DOCUMENT), number, 1};
    for (struct text line; text_split(&lines.facts, '\n', &line); at.place++) {
        struct document_clause clause;
        if (!document_clause_parse(line, &clause))
            return fold_refuse(error);
        text_split(&lines.words, '\n', &clause.words);
        if (!add_clause(fold, &at, &clause, error))
            return false;
    }
    return text_is_empty(lines.words) || fold_refuse(error);
}

static bool add_to_search(struct fold *fold, const struct event *event, struct error *error)
{
    SCRATCH(scratch, fold->arena);
    if (fold->leaves_search)
        return true;
    struct text subject[] = {event_text(event, FIELD_TYPE), event_text(event, FIELD_SUBJECT)};
    struct query query = query_of(fold->connection, SQL_DOCUMENT_SEARCH_ADD);
    query_set_number(&query, DOCUMENT_SEARCH_ADD_BOOK, BOOK_NUMBER);
    query_set_number(&query, DOCUMENT_SEARCH_ADD_DOCUMENT, event_number(event, FIELD_DOCUMENT));
    query_set_text(&query, DOCUMENT_SEARCH_ADD_SYMBOL, event_text(event, FIELD_SYMBOL));
    query_set_text(&query, DOCUMENT_SEARCH_ADD_SUBJECT, text_join(scratch, subject, COUNT_OF(subject), TEXT(" ")));
    query_set_text(&query, DOCUMENT_SEARCH_ADD_WORDS, event_text(event, FIELD_CLAUSE_WORDS));
    return query_run(&query, error);
}

static bool register_document(struct fold *fold, const struct event *event, int64_t number, struct error *error)
{
    return add_document(fold, event, number, error) && fold_document_clauses(fold, event, number, error) &&
           fold_document_files(fold, event, number, error) && add_to_search(fold, event, error);
}

bool fold_has_document(struct fold *fold, int64_t document, struct error *error)
{
    SCRATCH(scratch, fold->arena);
    struct document_line line;
    bool is_there;
    return document_row_get(fold->connection, scratch, document, &line, &is_there, error) &&
           ((is_there && line.voided == NOT_VOIDED) || fold_refuse(error));
}

static bool link_holds(struct fold *fold, const struct event *event, enum document_link link, bool *holds,
                       struct error *error)
{
    struct query query = query_of(fold->connection, SQL_DOCUMENT_LINK_FIND);
    query_set_number(&query, DOCUMENT_LINK_FIND_BOOK, BOOK_NUMBER);
    query_set_number(&query, DOCUMENT_LINK_FIND_DOCUMENT, event_number(event, FIELD_DOCUMENT));
    query_set_number(&query, DOCUMENT_LINK_FIND_TARGET, event_number(event, FIELD_TO));
    query_set_number(&query, DOCUMENT_LINK_FIND_LINK, link);
    *holds = query_next(&query);
    return query_end(&query, error);
}

static bool add_link(struct fold *fold, const struct event *event, int64_t number, enum document_link link,
                     struct error *error)
{
    struct query query = query_of(fold->connection, SQL_DOCUMENT_LINK_ADD);
    query_set_number(&query, DOCUMENT_LINK_ADD_BOOK, BOOK_NUMBER);
    query_set_number(&query, DOCUMENT_LINK_ADD_DOCUMENT, event_number(event, FIELD_DOCUMENT));
    query_set_number(&query, DOCUMENT_LINK_ADD_TARGET, event_number(event, FIELD_TO));
    query_set_number(&query, DOCUMENT_LINK_ADD_LINK, link);
    query_set_number(&query, DOCUMENT_LINK_ADD_EVENT, number);
    query_set_number(&query, DOCUMENT_LINK_ADD_AT, event_number(event, FIELD_AT));
    return query_run(&query, error);
}

static bool end_link(struct fold *fold, const struct event *event, int64_t number, enum document_link link,
                     struct error *error)
{
    struct query query = query_of(fold->connection, SQL_DOCUMENT_LINK_END);
    query_set_number(&query, DOCUMENT_LINK_END_BOOK, BOOK_NUMBER);
    query_set_number(&query, DOCUMENT_LINK_END_DOCUMENT, event_number(event, FIELD_DOCUMENT));
    query_set_number(&query, DOCUMENT_LINK_END_TARGET, event_number(event, FIELD_TO));
    query_set_number(&query, DOCUMENT_LINK_END_LINK, link);
    query_set_number(&query, DOCUMENT_LINK_END_ENDED_AT, event_number(event, FIELD_AT));
    query_set_number(&query, DOCUMENT_LINK_END_ENDED_EVENT, number);
    return query_run(&query, error);
}

/* A link holds once, from one document to another. */
static bool change_link(struct fold *fold, const struct event *event, int64_t number, struct error *error)
{
    enum document_link link;
    int64_t document = event_number(event, FIELD_DOCUMENT), to = event_number(event, FIELD_TO);
    bool is_linking = event_kind(event) == EVENT_DOCUMENT_LINKED, holds;
    if (!document_link_parse(event_text(event, FIELD_LINK), &link) || document == to)
        return fold_refuse(error);
    if (!fold_has_document(fold, document, error) || !fold_has_document(fold, to, error) ||
        !link_holds(fold, event, link, &holds, error))
        return false;
    if (holds == is_linking)
        return fold_refuse(error);
    return is_linking ? add_link(fold, event, number, link, error) : end_link(fold, event, number, link, error);
}

static bool clear(struct fold *fold, enum statement statement, int64_t document, struct error *error)
{
    struct query query = query_of(fold->connection, statement);
    query_set_number(&query, DOCUMENT_VIEWERS_CLEAR_BOOK, BOOK_NUMBER);
    query_set_number(&query, DOCUMENT_VIEWERS_CLEAR_DOCUMENT, document);
    return query_run(&query, error);
}

static bool add_viewer(struct fold *fold, int64_t document, struct text line, struct error *error)
{
    uint64_t unit;
    if (!text_to_number(line, INT64_MAX, &unit))
        return fold_refuse(error);
    struct query query = query_of(fold->connection, SQL_DOCUMENT_VIEWER_ADD);
    query_set_number(&query, DOCUMENT_VIEWER_ADD_BOOK, BOOK_NUMBER);
    query_set_number(&query, DOCUMENT_VIEWER_ADD_DOCUMENT, document);
    query_set_number(&query, DOCUMENT_VIEWER_ADD_UNIT, (int64_t)unit);
    return query_run(&query, error);
}

static bool add_role(struct fold *fold, int64_t document, struct text role, struct error *error)
{
    struct query query = query_of(fold->connection, SQL_DOCUMENT_ROLE_ADD);
    query_set_number(&query, DOCUMENT_ROLE_ADD_BOOK, BOOK_NUMBER);
    query_set_number(&query, DOCUMENT_ROLE_ADD_DOCUMENT, document);
    query_set_text(&query, DOCUMENT_ROLE_ADD_ROLE, role);
    return query_run(&query, error);
}

/* Takes the place of what was set before. */
static bool allow(struct fold *fold, const struct event *event, struct error *error)
{
    int64_t document = event_number(event, FIELD_DOCUMENT);
    struct text units = event_text(event, FIELD_VIEWERS), roles = event_text(event, FIELD_ROLES), line;
    if (!fold_has_document(fold, document, error) || !clear(fold, SQL_DOCUMENT_VIEWERS_CLEAR, document, error) ||
        !clear(fold, SQL_DOCUMENT_ROLES_CLEAR, document, error))
        return false;
    while (text_split(&units, '\n', &line))
        if (!add_viewer(fold, document, line, error))
            return false;
    while (text_split(&roles, '\n', &line))
        if (!add_role(fold, document, line, error))
            return false;
    return true;
}

bool fold_document(struct fold *fold, const struct event *event, int64_t number, struct error *error)
{
    switch ((int)event_kind(event)) {
    case EVENT_DOCUMENT_REGISTERED:
        return register_document(fold, event, number, error);
    case EVENT_DOCUMENT_ALLOWED:
        return allow(fold, event, error);
    case EVENT_DOCUMENT_CORRECTED:
        return fold_document_correct(fold, event, number, error);
    case EVENT_DOCUMENT_ATTACHED:
        return fold_document_attach(fold, event, number, error);
    case EVENT_DOCUMENT_VOIDED:
        return fold_document_void(fold, event, number, error);
    default:
        return change_link(fold, event, number, error);
    }
}
