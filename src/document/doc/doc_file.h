/*
 * doc_file.h: the characters of a Word 97–2003 file, and what is said of them.
 *
 * A character has a place in the text (its number) and a place in the file; the piece table leads from one to the
 * other, and properties of runs and paragraphs are listed by the place in the file. Sources: [MS-DOC] 2.4 (retrieving
 * text and properties), 2.5 (the file's head), 2.8.35 (pieces), 2.9.23 and 2.9.33 (pages of properties), 2.6
 * (properties), 2.9.209 (those kept elsewhere).
 */
#ifndef DOCUMENT_DOC_DOC_FILE_H
#define DOCUMENT_DOC_DOC_FILE_H

#include "base/error.h"
#include "document/flow/flow_table.h"
#include "document/letters/legacy_font.h"

struct ole;

enum { DOC_MOST_COLUMNS = 64 };

/* What stands for a paragraph at its end mark. */
struct doc_paragraph {
    bool is_in_table, ends_row;
    int32_t list; /* by its place among the lists, from 1; 0 for none (doc_numbering.h) */
    int32_t list_level;
    int32_t left; /* of the row that ends here, and the shapes of its cells */
    struct flow_shape shapes[DOC_MOST_COLUMNS];
    size_t shape_count;
};

struct doc_run {
    uint32_t start, end; /* places in the file where this holds */
    bool is_hidden;      /* or deleted */
    bool is_object;      /* what follows in its field is what an embedded object looks like */
    bool has_picture;    /* kept at `picture` of the data */
    uint32_t picture;
    enum legacy_font font;
};

/* A stretch of the text: the main text, the footnotes, … one after the other. */
struct doc_part {
    uint32_t start, end;
};

struct doc_notes {
    struct doc_part part;
    struct text marks, places; /* where they are called, where each begins in `part` */
    size_t count;
};

struct doc_piece {
    uint32_t start, end; /* numbers of characters */
    uint32_t at;         /* in the file */
    bool is_wide;        /* UTF-16, else Windows-1252 */
};

struct doc_file {
    struct text main, table; /* the two streams */
    struct text data;        /* what is too long for either, such as the properties of a wide row; may be missing */
    struct doc_piece *pieces;
    size_t piece_count, piece; /* the one last looked at */
    enum legacy_font *fonts;
    size_t font_count;
    struct doc_part text, furniture, boxes; /* furniture: page headers and footers */
    struct doc_notes footnotes, endnotes;
    struct doc_run run; /* last looked at */
};

/* Refuses what is encrypted, older than Word 97, or has no text where it says it has. */
MUST_USE bool doc_file_open(const struct ole *ole, struct doc_file *file, struct error *error);

/* The UTF-16 unit of character `number` and its place in the file; false beyond the text. */
MUST_USE bool doc_character(struct doc_file *file, uint32_t number, int32_t *unit, uint32_t *place);

/* What is said of the character at a place in the file. */
const struct doc_run *doc_run_at(struct doc_file *file, uint32_t place);
struct doc_paragraph doc_paragraph_at(const struct doc_file *file, uint32_t place);

/* The part of the text that the note called at `number` is; false when none is. */
MUST_USE bool doc_note_at(const struct doc_notes *notes, uint32_t number, struct doc_part *part);

#endif
