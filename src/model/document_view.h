/*
 * document_view.h: what is shown of documents: what was registered, how they stand to each other, their tasks.
 */
#ifndef MODEL_DOCUMENT_VIEW_H
#define MODEL_DOCUMENT_VIEW_H

#include "model/document_clause.h"
#include "model/document_line.h"
#include "model/document_link.h"
#include "model/task_view.h"

/* `document` stands in `link` to the earlier document `to`. */
struct document_tie {
    int64_t document, to;
    enum document_link link;
    int64_t at, ended_at;       /* ended_at NO_MOMENT: it holds */
    int64_t event, ended_event; /* their numbers in the ledger */
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

/* How the tasks of a document stand, counted as in the tree: cancelled ones are left out, late are those in hand. */
struct document_sum {
    size_t count, done, late;
};

/* A document as it is listed. */
struct document_item {
    struct document_line line;
    struct unit_view unit; /* the unit of the book that issued it; number NO_NUMBER: none */
    struct document_sum sum;
};

struct document_items {
    struct date on;
    struct document_item *at;
    size_t count, capacity;
};

/* How a document stands to another: `is_back` where it is the earlier one. */
struct document_relation {
    enum document_link link;
    bool is_back;
    struct document_line other;
};

struct document_relations {
    struct document_relation *at;
    size_t count, capacity;
};

/* A task with the clause that it comes from. */
struct document_task {
    struct task_line line;
    struct task_origin origin;
};

struct document_tasks {
    struct document_task *at;
    size_t count, capacity;
};

/* Everything about one document. */
struct document_page {
    struct date on;
    struct document_item item;
    struct document_relations relations;
    struct attached_files files;
    struct unit_view *viewers;
    size_t viewer_count;
    struct text roles; /* one a line */
    struct document_tasks tasks;
    struct logged_event *mends; /* its registration and its corrections, where there are any */
    size_t mend_count;
};

/* A line of the tree: a document, or a task of the document above it. */
struct tree_line {
    unsigned depth;
    bool is_task;
    struct document_item document; /* its sum counts what implements it too */
    struct task_line task;
};

struct tree_lines {
    struct date on;
    struct tree_line *at;
    size_t count, capacity;
};

/* What of a document has become tasks. Clauses that others stand below count by those. */
struct coverage {
    struct date on;
    struct document_item document;
    size_t clause_count, covered_count;
    struct document_clauses open; /* without a task */
};

#endif
