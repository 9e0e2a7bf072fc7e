#include "store/fold/document_row.h"

#include "base/list.h"
#include "model/document_symbol.h"
#include "store/log/log.h"

struct document_line document_row_take(struct query *query, struct arena *arena)
{
    struct document_line line = {.number = query_number(query)};
    line.symbol = text_copy(arena, query_text(query));
    line.type = text_copy(arena, query_text(query));
    line.unit = query_number_or(query, NO_NUMBER);
    line.issuer = text_copy(arena, query_text(query));
    line.issued = (int32_t)query_number_or(query, NO_DAY);
    line.received = (int32_t)query_number_or(query, NO_DAY);
    line.subject = text_copy(arena, query_text(query));
    line.registered_at = query_number(query);
    line.event = query_number(query);
    line.voided = query_number_or(query, NOT_VOIDED);
    return line;
}

bool document_row_get(struct connection *connection, struct arena *arena, int64_t number, struct document_line *line,
                      bool *is_there, struct error *error)
{
    struct query query = query_of(connection, SQL_DOCUMENT_GET);
    query_set_number(&query, DOCUMENT_GET_BOOK, BOOK_NUMBER);
    query_set_number(&query, DOCUMENT_GET_NUMBER, number);
    *is_there = query_next(&query);
    if (*is_there)
        *line = document_row_take(&query, arena);
    return query_end(&query, error);
}

bool document_rows_of_symbol(struct connection *connection, struct arena *arena, enum statement statement,
                             struct text symbol, struct document_lines *lines, struct error *error)
{
    struct query query = query_of(connection, statement);
    query_set_number(&query, DOCUMENTS_OF_SYMBOL_BOOK, BOOK_NUMBER);
    query_set_text(&query, DOCUMENTS_OF_SYMBOL_SYMBOL_KEY, document_symbol_key(arena, symbol));
    *lines = (struct document_lines){0};
    while (query_next(&query))
        LIST_ADD(arena, lines, document_row_take(&query, arena));
    return query_end(&query, error);
}

bool document_rows_meant(struct connection *connection, struct arena *arena, struct text symbol,
                         struct document_lines *lines, bool *had, struct error *error)
{
    size_t kept = 0;
    *had = false;
    if (!document_rows_of_symbol(connection, arena, SQL_DOCUMENTS_OF_SYMBOL, symbol, lines, error))
        return false;
    if (lines->count > 0)
        return true;
    if (!document_rows_of_symbol(connection, arena, SQL_DOCUMENTS_REGISTERED_AS, symbol, lines, error))
        return false;
    for (size_t i = 0; i < lines->count; i++)
        if (lines->at[i].voided == NOT_VOIDED)
            lines->at[kept++] = lines->at[i];
    lines->count = kept;
    *had = kept > 0;
    return true;
}

bool document_files_read(struct connection *connection, struct arena *arena, int64_t document,
                         struct document_files *files, struct error *error)
{
    struct query query = query_of(connection, SQL_DOCUMENT_DIGESTS);
    query_set_number(&query, DOCUMENT_DIGESTS_BOOK, BOOK_NUMBER);
    query_set_number(&query, DOCUMENT_DIGESTS_DOCUMENT, document);
    *files = (struct document_files){0};
    while (query_next(&query)) {
        struct document_file file = {.digest = text_copy(arena, query_text(&query))};
        file.is_here = query_number(&query) != 0;
        LIST_ADD(arena, files, file);
    }
    return query_end(&query, error);
}

struct query document_clauses_of(struct connection *connection, int64_t document, int64_t known)
{
    struct query query = query_of(connection, SQL_DOCUMENT_CLAUSES);
    query_set_number(&query, DOCUMENT_CLAUSES_BOOK, BOOK_NUMBER);
    query_set_number(&query, DOCUMENT_CLAUSES_DOCUMENT, document);
    query_set_number(&query, DOCUMENT_CLAUSES_KNOWN, known);
    return query;
}

bool document_row_set(struct connection *connection, struct arena *arena, const struct document_line *line,
                      struct error *error)
{
    struct query query = query_of(connection, SQL_DOCUMENT_SET);
    query_set_number(&query, DOCUMENT_SET_BOOK, BOOK_NUMBER);
    query_set_number(&query, DOCUMENT_SET_NUMBER, line->number);
    query_set_text(&query, DOCUMENT_SET_SYMBOL, line->symbol);
    query_set_text(&query, DOCUMENT_SET_SYMBOL_KEY, document_symbol_key(arena, line->symbol));
    query_set_text(&query, DOCUMENT_SET_TYPE, line->type);
    query_set_number_or_null(&query, DOCUMENT_SET_UNIT, line->unit, NO_NUMBER);
    query_set_text(&query, DOCUMENT_SET_ISSUER, line->issuer);
    query_set_number_or_null(&query, DOCUMENT_SET_ISSUED, line->issued, NO_DAY);
    query_set_number_or_null(&query, DOCUMENT_SET_RECEIVED, line->received, NO_DAY);
    query_set_text(&query, DOCUMENT_SET_SUBJECT, line->subject);
    return query_run(&query, error);
}

bool document_ties_read(struct connection *connection, struct arena *arena, struct document_ties *ties,
                        struct error *error)
{
    struct query query = query_of(connection, SQL_DOCUMENT_TIES);
    query_set_number(&query, DOCUMENT_TIES_BOOK, BOOK_NUMBER);
    *ties = (struct document_ties){0};
    while (query_next(&query)) {
        struct document_tie tie = {.document = query_number(&query)};
        tie.to = query_number(&query);
        tie.link = (enum document_link)query_number(&query);
        tie.at = query_number(&query);
        tie.ended_at = query_number_or(&query, NO_MOMENT);
        tie.event = query_number(&query);
        tie.ended_event = query_number_or(&query, INT64_MAX);
        LIST_ADD(arena, ties, tie);
    }
    return query_end(&query, error);
}

struct task_origin document_origin_take(struct query *query, struct arena *arena)
{
    struct task_origin origin = {.task = query_number(query)};
    origin.document = query_number(query);
    origin.first = query_number(query);
    origin.end = query_number(query);
    origin.clause = text_copy(arena, query_text(query));
    return origin;
}

bool document_origins_read(struct connection *connection, struct arena *arena, int64_t document,
                           struct task_origins *origins, struct error *error)
{
    struct query query = query_of(connection, SQL_TASK_ORIGINS);
    query_set_number(&query, TASK_ORIGINS_BOOK, BOOK_NUMBER);
    query_set_number(&query, TASK_ORIGINS_DOCUMENT, document);
    *origins = (struct task_origins){0};
    while (query_next(&query))
        LIST_ADD(arena, origins, document_origin_take(&query, arena));
    return query_end(&query, error);
}
