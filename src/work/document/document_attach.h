/*
 * document_attach.h: the command that brings a document its file, where it was registered without one.
 *
 * A document is its file (docs/decisions/0033), so it gets one once: any, as long as nothing that is written there says
 * that it is another document, or, where its digest came from another book, the very file. Its clauses come along where
 * the registration told none.
 */
#ifndef WORK_DOCUMENT_DOCUMENT_ATTACH_H
#define WORK_DOCUMENT_DOCUMENT_ATTACH_H

#include "base/error.h"
#include "work/book/command.h"

struct book;
struct work;

struct document_file_given {
    int64_t document;
    struct work *work;       /* reads the file */
    struct text file, bytes; /* its name and what is in it */
    struct text note;
    bool anyway; /* though its number, issuer or day is another */
};

/* ERROR_CONFLICT for a document that has its file, a file that is another, or that of another document; ERROR_SECRET
 * keeps nothing. */
MUST_USE bool book_document_attach(struct book *book, const struct book_command *command,
                                   const struct document_file_given *given, struct error *error);

#endif
