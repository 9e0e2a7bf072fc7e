/*
 * document_clause.h: the clauses of a registered document, as its event keeps them.
 *
 * Facts: a line a clause, "12-80 1 II.3.a": the code points it stands at, its own words alone; whether the reader found
 * a task in it; its label, which may be empty. Words: a line a clause, in the same order.
 */
#ifndef MODEL_DOCUMENT_CLAUSE_H
#define MODEL_DOCUMENT_CLAUSE_H

#include "base/buffer.h"

struct document_clause {
    int64_t first, end; /* code points of the read text */
    bool asks;          /* the reader found a task in it */
    struct text label;  /* as people cite it: "II.3.a" */
    struct text words;
};

struct document_clauses {
    struct document_clause *at;
    size_t count, capacity;
};

/* Its line, without a newline. */
void document_clause_print(struct buffer *to, const struct document_clause *clause);

/* Reads a line; its label is borrowed. False for any other form. */
MUST_USE bool document_clause_parse(struct text line, struct document_clause *clause);

/* "12-80", as an anchor of a task is kept. */
void document_anchor_print(struct buffer *to, int64_t first, int64_t end);
MUST_USE bool document_anchor_parse(struct text anchor, int64_t *first, int64_t *end);

#endif
