/*
 * docx_numbering.h: the numbers that Word puts before paragraphs and that stand nowhere in the text.
 *
 * A list (w:num) counts in a form (w:abstractNum), which it may share with other lists: they go on counting together
 * unless one says where it starts. Source: ECMA-376 part 1, 17.9, and what Word does where that is silent.
 */
#ifndef DOCUMENT_DOCX_DOCX_NUMBERING_H
#define DOCUMENT_DOCX_DOCX_NUMBERING_H

#include "document/docx/docx_style.h"
#include "document/flow/list_number.h"

enum { DOCX_LEVELS = 9, DOCX_UNSET_NUMBER = -1 };

struct docx_level {
    int32_t start;
    enum list_number_form form;
    struct text words;     /* "%1.%2." */
    struct text style;     /* whose paragraphs count on this level */
    int32_t restart_after; /* 0: never starts again; DOCX_UNSET_NUMBER: after any level above it */
    bool is_legal;         /* all numbers in digits */
    bool is_tight;         /* nothing between the number and the words */
};

struct docx_list_form {
    int32_t id;
    struct text named_by; /* the list style that holds the levels of this form */
    struct docx_level levels[DOCX_LEVELS];
    int32_t counts[DOCX_LEVELS]; /* 0 until counted */
    bool is_counting[DOCX_LEVELS];
};

struct docx_list {
    int32_t id, form_id;
    struct docx_list_form *form;
    struct docx_level *levels[DOCX_LEVELS]; /* its own, or NULL */
    int32_t starts[DOCX_LEVELS];            /* its own, or DOCX_UNSET_NUMBER */
    bool has_started[DOCX_LEVELS];
};

/* Both sorted by id. */
struct docx_numbering {
    struct docx_form_array {
        struct docx_list_form *at;
        size_t count, capacity;
    } forms;
    struct docx_list_array {
        struct docx_list *at;
        size_t count, capacity;
    } lists;
};

/* Reads word/numbering.xml; no lists when `part` is absent. */
MUST_USE bool docx_numbering_read(struct package *package, struct text part, const struct docx_styles *styles,
                                  struct docx_numbering *numbering, struct error *error);

/* The list of an id, or NULL. */
struct docx_list *docx_list_of(const struct docx_numbering *numbering, int32_t id);

/* Counts one more paragraph at `place` and adds its number and what follows it to `to`. A level that is not said is
 * that of the style the paragraph is counted as. */
void docx_numbering_count(struct docx_numbering *numbering, struct docx_place place, struct text counted_as,
                          struct buffer *to);

#endif
