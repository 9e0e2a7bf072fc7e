/*
 * document_row.h: rows of documents, for the files of store/ alone.
 */
#ifndef STORE_FOLD_DOCUMENT_ROW_H
#define STORE_FOLD_DOCUMENT_ROW_H

#include "model/document_file.h"
#include "model/document_view.h"
#include "store/engine/query.h"

/* The columns of document_get, in their order; texts live in the arena. */
struct document_line document_row_take(struct query *query, struct arena *arena);

/* The columns of task_origins. */
struct task_origin document_origin_take(struct query *query, struct arena *arena);

/* One document; `is_there` is false where there is none. */
MUST_USE bool document_row_get(struct connection *connection, struct arena *arena, int64_t number,
                               struct document_line *line, bool *is_there, struct error *error);

/* Those whose symbols are spelled alike (document_symbol_key), by SQL_DOCUMENTS_OF_SYMBOL or _REGISTERED_AS. */
MUST_USE bool document_rows_of_symbol(struct connection *connection, struct arena *arena, enum statement statement,
                                      struct text symbol, struct document_lines *lines, struct error *error);

/* Those that a symbol means (store/question/document.h); none of them was taken back. */
MUST_USE bool document_rows_meant(struct connection *connection, struct arena *arena, struct text symbol,
                                  struct document_lines *lines, bool *had, struct error *error);

/* The files that a document is known by. */
MUST_USE bool document_files_read(struct connection *connection, struct arena *arena, int64_t document,
                                  struct document_files *files, struct error *error);

/* Asks for the clauses of a document, as far as known: before an event of the ledger. */
struct query document_clauses_of(struct connection *connection, int64_t document, int64_t known);

/* Puts what a document is in place of what it was. */
MUST_USE bool document_row_set(struct connection *connection, struct arena *arena, const struct document_line *line,
                               struct error *error);

MUST_USE bool document_ties_read(struct connection *connection, struct arena *arena, struct document_ties *ties,
                                 struct error *error);
MUST_USE bool document_origins_read(struct connection *connection, struct arena *arena, int64_t document,
                                    struct task_origins *origins, struct error *error);

#endif
