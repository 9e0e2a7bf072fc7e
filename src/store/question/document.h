/*
 * document.h: what can be asked of a book about its documents, by commands (in the writer's thread) and by readers.
 */
#ifndef STORE_QUESTION_DOCUMENT_H
#define STORE_QUESTION_DOCUMENT_H

#include "model/document_file.h"
#include "model/document_view.h"
#include "store/transaction/reader.h"

/* For commands: everything as it is now. */

MUST_USE bool transaction_last_document(struct transaction *transaction, int64_t *number, struct error *error);

/* ERROR_NOT_FOUND when there is no such document, or its registration was taken back. */
MUST_USE bool transaction_document(struct transaction *transaction, struct arena *arena, int64_t number,
                                   struct document_line *line, struct error *error);

/* Those whose symbols are spelled alike, up to case, spaces and zeros at the front of the number. */
MUST_USE bool transaction_documents_of_symbol(struct transaction *transaction, struct arena *arena, struct text symbol,
                                              struct document_lines *lines, struct error *error);

/* Those that were registered under such a symbol, whatever was corrected since; voided ones too. */
MUST_USE bool transaction_documents_registered_as(struct transaction *transaction, struct arena *arena,
                                                  struct text symbol, struct document_lines *lines,
                                                  struct error *error);

/* Those that a symbol means which people wrote: those that have it, or, where none has, those that had it when they
 * were registered, and `had` is set. */
MUST_USE bool transaction_documents_meant(struct transaction *transaction, struct arena *arena, struct text symbol,
                                          struct document_lines *lines, bool *had, struct error *error);

/* Those that are known by a file of this digest. */
MUST_USE bool transaction_documents_of_file(struct transaction *transaction, struct arena *arena, struct text digest,
                                            struct document_lines *lines, struct error *error);

/* The files that a document is known by. */
MUST_USE bool transaction_document_files(struct transaction *transaction, struct arena *arena, int64_t document,
                                         struct document_files *files, struct error *error);

/* Whether it has clauses. */
MUST_USE bool transaction_document_has_clauses(struct transaction *transaction, int64_t document, bool *has_clauses,
                                               struct error *error);

/* What people wrote as the source of tasks whose assignment names no document, each once. */
struct text_list {
    struct text *at;
    size_t count, capacity;
};
MUST_USE bool transaction_task_sources(struct transaction *transaction, struct arena *arena, struct text_list *sources,
                                       struct error *error);

/* Whether tasks come from a document, or a link of it holds. */
MUST_USE bool transaction_document_is_used(struct transaction *transaction, int64_t document, bool *is_used,
                                           struct error *error);

/* Every link, ended ones included. */
MUST_USE bool transaction_document_ties(struct transaction *transaction, struct arena *arena,
                                        struct document_ties *ties, struct error *error);

/* The tasks that come from a document, by their place in it. */
MUST_USE bool transaction_document_origins(struct transaction *transaction, struct arena *arena, int64_t document,
                                           struct task_origins *origins, struct error *error);

/* For readers. */

/* Every document, voided ones included, or those that hold all words (store/question/question.h, question_words), the
 * newest first. */
MUST_USE bool question_documents(struct book_reader *reader, struct arena *arena, struct text words,
                                 struct document_lines *lines, struct error *error);

MUST_USE bool question_document(struct book_reader *reader, struct arena *arena, int64_t number,
                                struct document_line *line, struct error *error);

/* As for commands. */
MUST_USE bool question_documents_meant(struct book_reader *reader, struct arena *arena, struct text symbol,
                                       struct document_lines *lines, bool *had, struct error *error);

/* Brings a document back to what was known of it before an event of the ledger; INT64_MAX: now. */
MUST_USE bool question_document_known(struct book_reader *reader, struct arena *arena, int64_t known,
                                      struct document_line *line, struct error *error);

/* The ledger's numbers of the corrections of a document, in their order. */
MUST_USE bool question_document_mends(struct book_reader *reader, struct arena *arena, int64_t document,
                                      struct number_list *events, struct error *error);

/* The clauses of a document, and the files of it that came along, as far as known: before an event of the ledger. */
MUST_USE bool question_document_clauses(struct book_reader *reader, struct arena *arena, int64_t document,
                                        int64_t known, struct document_clauses *clauses, struct error *error);
MUST_USE bool question_document_files(struct book_reader *reader, struct arena *arena, int64_t document, int64_t known,
                                      struct attached_files *files, struct error *error);
MUST_USE bool question_document_ties(struct book_reader *reader, struct arena *arena, struct document_ties *ties,
                                     struct error *error);
MUST_USE bool question_document_origins(struct book_reader *reader, struct arena *arena, int64_t document,
                                        struct task_origins *origins, struct error *error);

/* Who may see a document: numbers of units, and roles one a line; neither: everybody who may see the book. */
struct document_viewers {
    struct number_list units;
    struct text roles;
};
MUST_USE bool question_document_viewers(struct book_reader *reader, struct arena *arena, int64_t document,
                                        struct document_viewers *viewers, struct error *error);

/* The document of a task; its `document` is NO_NUMBER for none. */
MUST_USE bool question_task_origin(struct book_reader *reader, struct arena *arena, int64_t task,
                                   struct task_origin *origin, struct error *error);

/* The tasks that name no document, nor does any above them. */
MUST_USE bool question_tasks_without_basis(struct book_reader *reader, struct arena *arena, struct number_list *tasks,
                                           struct error *error);

/* The last event that names a file of a type; -1 for none. */
MUST_USE bool question_last_attachment(struct book_reader *reader, struct text type, int64_t *event,
                                       struct error *error);

/* The files that an event names. */
MUST_USE bool question_attachments(struct book_reader *reader, struct arena *arena, int64_t event,
                                   struct attached_files *files, struct error *error);

#endif
