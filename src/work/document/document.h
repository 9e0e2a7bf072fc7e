/*
 * document.h: the commands about documents: register, link, set who may see one.
 *
 * What is not typed comes from the file, as it was read. The same document arriving twice is recognised by its symbol,
 * its issuer and its day; a number given twice within a period of numbering (model/document_symbol.h) is told.
 */
#ifndef WORK_DOCUMENT_DOCUMENT_H
#define WORK_DOCUMENT_DOCUMENT_H

#include "base/date.h"
#include "base/error.h"
#include "model/document_link.h"
#include "work/book/command.h"

struct book;
struct work;

struct document_given {
    struct work *work;                         /* reads the file */
    struct text file, bytes;                   /* its name and what is in it; no bytes: it is not at hand */
    struct text symbol, type, issuer, subject; /* empty: as the file says */
    struct date issued, received;              /* unset: as the file says, and unknown */
    bool anyway;                               /* though the number was given to another document of the period */
};

/* ERROR_CONFLICT when it was registered already: the message has its number. ERROR_SECRET keeps nothing. */
MUST_USE bool book_document_register(struct book *book, const struct book_command *command,
                                     const struct document_given *given, int64_t *document, struct error *error);

struct document_link_given {
    int64_t document, to;
    enum document_link link;
    bool is_mistaken; /* takes such a link back */
    struct text note;
};

/* ERROR_CONFLICT for a link that is there already, would close a circle, or leads to a later document. */
MUST_USE bool book_document_link(struct book *book, const struct book_command *command,
                                 const struct document_link_given *given, struct error *error);

/* Codes of units and of roles, one a line each; neither: everybody who may see the book. */
struct document_allowance {
    int64_t document;
    struct text units, roles;
};
MUST_USE bool book_document_allow(struct book *book, const struct book_command *command,
                                  const struct document_allowance *allowance, struct error *error);

#endif
