/*
 * document_question.h: the questions about documents: which there are, what one asks and who carries it on, what of it
 * has become tasks.
 *
 * As of a day goes by what had happened by its end. Whoever asks sees the documents that are meant for him, and is
 * refused any other (ERROR_FORBIDDEN); of their tasks he sees his, and sums count those.
 */
#ifndef WORK_DOCUMENT_DOCUMENT_QUESTION_H
#define WORK_DOCUMENT_DOCUMENT_QUESTION_H

#include "base/error.h"
#include "model/document_view.h"
#include "work/book/as_of.h"

struct book;

struct document_request {
    struct text words; /* to find, as people type them (store/question/question.h); empty: any */
    int64_t document;  /* the one asked about; NO_NUMBER: all */
    struct as_of as_of;
};

/* The newest first. */
MUST_USE bool book_documents(struct book *book, struct arena *arena, const struct document_request *request,
                             struct document_items *items, struct error *error);

MUST_USE bool book_document(struct book *book, struct arena *arena, const struct document_request *request,
                            struct document_page *page, struct error *error);

/* The document, its tasks, and what implements it, down to the last; without one, every document that implements no
 * other. */
MUST_USE bool book_document_tree(struct book *book, struct arena *arena, const struct document_request *request,
                                 struct tree_lines *lines, struct error *error);

/* The clauses of a document that have not become tasks, whoever may see those. */
MUST_USE bool book_coverage(struct book *book, struct arena *arena, const struct document_request *request,
                            struct coverage *coverage, struct error *error);

/* The tasks that come from no document, and name none, nor does any above them. */
MUST_USE bool book_tasks_without_basis(struct book *book, struct arena *arena, const struct document_request *request,
                                       struct task_lines *tasks, struct error *error);

/* The open tasks of the documents that a document amends, replaces or repeals, or of itself where another one does so
 * to it; and of those that implement them. */
MUST_USE bool book_touched_tasks(struct book *book, struct arena *arena, const struct document_request *request,
                                 struct document_tasks *tasks, struct error *error);

#endif
