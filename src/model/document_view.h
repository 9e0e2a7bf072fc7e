/*
 * document_view.h: what is shown of documents: what was registered, how they stand to each other, their tasks.
 */
#ifndef MODEL_DOCUMENT_VIEW_H
#define MODEL_DOCUMENT_VIEW_H

#include "model/document_clause.h"
#include "model/document_link.h"
#include "model/task_view.h"

/* A document as it was registered. */
struct document_line {
    int64_t number;
    struct text symbol, type, subject;
    int64_t unit;             /* of the book that issued it, or NO_NUMBER */
    struct text issuer;       /* as it is written */
    int32_t issued, received; /* days, or NO_DAY */
    int64_t registered_at;
    int64_t event; /* its number in the ledger */
};

struct document_lines {
    struct document_line *at;
    size_t count, capacity;
};

/* `document` stands in `link` to the earlier document `to`. */
struct document_tie {
    int64_t document, to;
    enum document_link link;
    int64_t at, ended_at; /* ended_at NO_MOMENT: it holds */
};

struct document_ties {
    struct document_tie *at;
    size_t count, capacity;
};

/* Where a task comes from. */
struct task_origin {
    int64_t task, document;
    int64_t first, end; /* code points of the document; both 0 where they are not known */
    struct text clause;
};

struct task_origins {
    struct task_origin *at;
    size_t count, capacity;
};

struct attached_file {
    struct text digest, type, name;
};

struct attached_files {
    struct attached_file *at;
    size_t count, capacity;
};

#endif
