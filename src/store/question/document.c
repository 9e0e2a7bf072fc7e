#include "store/question/document.h"

#include "base/buffer.h"
#include "base/list.h"
#include "base/message.h"
#include "store/fold/document_row.h"
#include "store/log/log.h"
#include "store/transaction/transaction.h"

enum { LONGEST_ROLES_BYTES = 1 << 16 };

static bool get(struct connection *connection, struct arena *arena, int64_t number, struct document_line *line,
                struct error *error)
{
    bool is_there;
    return document_row_get(connection, arena, number, line, &is_there, error) &&
           (is_there || error_set(error, ERROR_NOT_FOUND, N_("there is no such document")));
}

bool transaction_last_document(struct transaction *transaction, int64_t *number, struct error *error)
{
    struct query query = query_of(transaction->connection, SQL_DOCUMENT_LAST);
    query_set_number(&query, DOCUMENT_LAST_BOOK, BOOK_NUMBER);
    *number = query_next(&query) ? query_number(&query) : 0;
    return query_end(&query, error);
}

bool transaction_document(struct transaction *transaction, struct arena *arena, int64_t number,
                          struct document_line *line, struct error *error)
{
    return get(transaction->connection, arena, number, line, error) &&
           (line->voided == NOT_VOIDED || error_set(error, ERROR_NOT_FOUND, N_("the registration was taken back")));
}

bool transaction_documents_of_symbol(struct transaction *transaction, struct arena *arena, struct text symbol,
                                     struct document_lines *lines, struct error *error)
{
    return document_rows_of_symbol(transaction->connection, arena, SQL_DOCUMENTS_OF_SYMBOL, symbol, lines, error);
}

bool transaction_documents_registered_as(struct transaction *transaction, struct arena *arena, struct text symbol,
                                         struct document_lines *lines, struct error *error)
{
    return document_rows_of_symbol(transaction->connection, arena, SQL_DOCUMENTS_REGISTERED_AS, symbol, lines, error);
}

bool transaction_documents_of_file(struct transaction *transaction, struct arena *arena, struct text digest,
                                   struct document_lines *lines, struct error *error)
{
    struct query query = query_of(transaction->connection, SQL_DOCUMENTS_OF_FILE);
    query_set_number(&query, DOCUMENTS_OF_FILE_BOOK, BOOK_NUMBER);
    query_set_text(&query, DOCUMENTS_OF_FILE_DIGEST, digest);
    *lines = (struct document_lines){0};
    while (query_next(&query))
        LIST_ADD(arena, lines, document_row_take(&query, arena));
    return query_end(&query, error);
}

bool transaction_document_files(struct transaction *transaction, struct arena *arena, int64_t document,
                                struct document_files *files, struct error *error)
{
    return document_files_read(transaction->connection, arena, document, files, error);
}

bool transaction_document_has_clauses(struct transaction *transaction, int64_t document, bool *has_clauses,
                                      struct error *error)
{
    struct query query = document_clauses_of(transaction->connection, document, INT64_MAX);
    *has_clauses = query_next(&query);
    return query_end(&query, error);
}

bool transaction_document_is_used(struct transaction *transaction, int64_t document, bool *is_used, struct error *error)
{
    struct query query = query_of(transaction->connection, SQL_DOCUMENT_USED);
    query_set_number(&query, DOCUMENT_USED_BOOK, BOOK_NUMBER);
    query_set_number(&query, DOCUMENT_USED_DOCUMENT, document);
    *is_used = query_next(&query) && query_number(&query) != 0;
    return query_end(&query, error);
}

bool transaction_documents_meant(struct transaction *transaction, struct arena *arena, struct text symbol,
                                 struct document_lines *lines, bool *had, struct error *error)
{
    return document_rows_meant(transaction->connection, arena, symbol, lines, had, error);
}

bool transaction_task_sources(struct transaction *transaction, struct arena *arena, struct text_list *sources,
                              struct error *error)
{
    struct query query = query_of(transaction->connection, SQL_TASK_SOURCES);
    query_set_number(&query, TASK_SOURCES_BOOK, BOOK_NUMBER);
    *sources = (struct text_list){0};
    while (query_next(&query))
        LIST_ADD(arena, sources, text_copy(arena, query_text(&query)));
    return query_end(&query, error);
}

bool transaction_document_ties(struct transaction *transaction, struct arena *arena, struct document_ties *ties,
                               struct error *error)
{
    return document_ties_read(transaction->connection, arena, ties, error);
}

bool transaction_document_origins(struct transaction *transaction, struct arena *arena, int64_t document,
                                  struct task_origins *origins, struct error *error)
{
    return document_origins_read(transaction->connection, arena, document, origins, error);
}

bool question_documents(struct book_reader *reader, struct arena *arena, struct text words,
                        struct document_lines *lines, struct error *error)
{
    struct query query = query_of(book_reader_connection(reader), words.len ? SQL_DOCUMENTS_FOUND : SQL_DOCUMENTS_ALL);
    query_set_number(&query, DOCUMENTS_ALL_BOOK, BOOK_NUMBER);
    if (words.len)
        query_set_text(&query, DOCUMENTS_FOUND_WORDS, words);
    *lines = (struct document_lines){0};
    while (query_next(&query))
        LIST_ADD(arena, lines, document_row_take(&query, arena));
    return query_end(&query, error);
}

bool question_document(struct book_reader *reader, struct arena *arena, int64_t number, struct document_line *line,
                       struct error *error)
{
    return get(book_reader_connection(reader), arena, number, line, error);
}

/* The first column of every row. */
static bool take_numbers(struct query *query, struct arena *arena, struct number_list *numbers, struct error *error)
{
    *numbers = (struct number_list){0};
    while (query_next(query))
        LIST_ADD(arena, numbers, query_number(query));
    return query_end(query, error);
}

bool question_document_mends(struct book_reader *reader, struct arena *arena, int64_t document,
                             struct number_list *events, struct error *error)
{
    struct query query = query_of(book_reader_connection(reader), SQL_DOCUMENT_MENDS);
    query_set_number(&query, DOCUMENT_MENDS_BOOK, BOOK_NUMBER);
    query_set_number(&query, DOCUMENT_MENDS_DOCUMENT, document);
    return take_numbers(&query, arena, events, error);
}

bool question_documents_meant(struct book_reader *reader, struct arena *arena, struct text symbol,
                              struct document_lines *lines, bool *had, struct error *error)
{
    return document_rows_meant(book_reader_connection(reader), arena, symbol, lines, had, error);
}

/* Registered, then corrected as far as that was known. */
static bool fold_line(struct book_reader *reader, struct arena *arena, const struct number_list *mends, int64_t known,
                      struct document_line *line, struct error *error)
{
    struct event event;
    int64_t voided = line->voided;
    if (!log_event(book_reader_connection(reader), arena, line->event, &event, error))
        return false;
    *line = document_line_of(&event, line->event);
    line->voided = voided;
    for (size_t i = 0; i < mends->count && mends->at[i] < known; i++) {
        struct event mend;
        if (!log_event(book_reader_connection(reader), arena, mends->at[i], &mend, error))
            return false;
        document_line_correct(line, &mend);
    }
    return true;
}

bool question_document_known(struct book_reader *reader, struct arena *arena, int64_t known, struct document_line *line,
                             struct error *error)
{
    struct number_list mends;
    if (known == INT64_MAX)
        return true;
    if (!question_document_mends(reader, arena, line->number, &mends, error) ||
        (mends.count > 0 && mends.at[mends.count - 1] >= known &&
         !fold_line(reader, arena, &mends, known, line, error)))
        return false;
    line->voided = line->voided < known ? line->voided : NOT_VOIDED;
    return true;
}

bool question_document_clauses(struct book_reader *reader, struct arena *arena, int64_t document, int64_t known,
                               struct document_clauses *clauses, struct error *error)
{
    struct query query = document_clauses_of(book_reader_connection(reader), document, known);
    *clauses = (struct document_clauses){0};
    while (query_next(&query)) {
        struct document_clause clause = {.first = query_number(&query)};
        clause.end = query_number(&query);
        clause.asks = query_number(&query) != 0;
        clause.label = text_copy(arena, query_text(&query));
        clause.words = text_copy(arena, query_text(&query));
        LIST_ADD(arena, clauses, clause);
    }
    return query_end(&query, error);
}

bool question_document_ties(struct book_reader *reader, struct arena *arena, struct document_ties *ties,
                            struct error *error)
{
    return document_ties_read(book_reader_connection(reader), arena, ties, error);
}

bool question_document_origins(struct book_reader *reader, struct arena *arena, int64_t document,
                               struct task_origins *origins, struct error *error)
{
    return document_origins_read(book_reader_connection(reader), arena, document, origins, error);
}

bool question_document_viewers(struct book_reader *reader, struct arena *arena, int64_t document,
                               struct document_viewers *viewers, struct error *error)
{
    struct buffer roles = buffer_open(arena, LONGEST_ROLES_BYTES);
    struct query units = query_of(book_reader_connection(reader), SQL_DOCUMENT_VIEWERS);
    query_set_number(&units, DOCUMENT_VIEWERS_BOOK, BOOK_NUMBER);
    query_set_number(&units, DOCUMENT_VIEWERS_DOCUMENT, document);
    if (!take_numbers(&units, arena, &viewers->units, error))
        return false;
    struct query query = query_of(book_reader_connection(reader), SQL_DOCUMENT_ROLES);
    query_set_number(&query, DOCUMENT_ROLES_BOOK, BOOK_NUMBER);
    query_set_number(&query, DOCUMENT_ROLES_DOCUMENT, document);
    while (query_next(&query)) {
        struct text role = query_text(&query);
        buffer_print(&roles, "%s%.*s", roles.len ? "\n" : "", TEXT_ARG(role));
    }
    viewers->roles = roles.len ? buffer_text(&roles) : TEXT_NONE;
    return query_end(&query, error);
}

bool question_task_origin(struct book_reader *reader, struct arena *arena, int64_t task, struct task_origin *origin,
                          struct error *error)
{
    struct query query = query_of(book_reader_connection(reader), SQL_TASK_ORIGIN_GET);
    query_set_number(&query, TASK_ORIGIN_GET_BOOK, BOOK_NUMBER);
    query_set_number(&query, TASK_ORIGIN_GET_TASK, task);
    *origin = (struct task_origin){.task = task, .document = NO_NUMBER};
    if (query_next(&query))
        *origin = document_origin_take(&query, arena);
    return query_end(&query, error);
}

bool question_tasks_without_basis(struct book_reader *reader, struct arena *arena, struct number_list *tasks,
                                  struct error *error)
{
    struct query query = query_of(book_reader_connection(reader), SQL_TASKS_WITHOUT_BASIS);
    query_set_number(&query, TASKS_WITHOUT_BASIS_BOOK, BOOK_NUMBER);
    return take_numbers(&query, arena, tasks, error);
}

bool question_last_attachment(struct book_reader *reader, struct text type, int64_t *event, struct error *error)
{
    struct query query = query_of(book_reader_connection(reader), SQL_ATTACHMENT_LAST);
    query_set_number(&query, ATTACHMENT_LAST_BOOK, BOOK_NUMBER);
    query_set_text(&query, ATTACHMENT_LAST_TYPE, type);
    *event = query_next(&query) ? query_number(&query) : -1;
    return query_end(&query, error);
}

/* The columns of attachments_of_event. */
static bool take_files(struct query *query, struct arena *arena, struct attached_files *files, struct error *error)
{
    *files = (struct attached_files){0};
    while (query_next(query)) {
        struct attached_file file = {.digest = text_copy(arena, query_text(query))};
        file.type = text_copy(arena, query_text(query));
        file.name = text_copy(arena, query_text(query));
        LIST_ADD(arena, files, file);
    }
    return query_end(query, error);
}

bool question_attachments(struct book_reader *reader, struct arena *arena, int64_t event, struct attached_files *files,
                          struct error *error)
{
    struct query query = query_of(book_reader_connection(reader), SQL_ATTACHMENTS_OF_EVENT);
    query_set_number(&query, ATTACHMENTS_OF_EVENT_BOOK, BOOK_NUMBER);
    query_set_number(&query, ATTACHMENTS_OF_EVENT_EVENT, event);
    return take_files(&query, arena, files, error);
}

bool question_document_files(struct book_reader *reader, struct arena *arena, int64_t document, int64_t known,
                             struct attached_files *files, struct error *error)
{
    struct query query = query_of(book_reader_connection(reader), SQL_DOCUMENT_FILES);
    query_set_number(&query, DOCUMENT_FILES_BOOK, BOOK_NUMBER);
    query_set_number(&query, DOCUMENT_FILES_DOCUMENT, document);
    query_set_number(&query, DOCUMENT_FILES_KNOWN, known);
    return take_files(&query, arena, files, error);
}
