/*
 * flow.h: puts the paragraphs, tables and notes of a flowing document together, for the readers of RTF, HTML and old
 * Word files.
 *
 * Words gather in the open paragraph; when it ends it goes into the open cell, the open note, or becomes a line. A
 * table is written when it ends, because only then all edges of its columns are known (flow_table.h). Notes are marked
 * "[1]" in the text and stand after it, as in Word documents. Pages that are pictures stand behind the paragraph or
 * table that they are in.
 */
#ifndef DOCUMENT_FLOW_FLOW_H
#define DOCUMENT_FLOW_FLOW_H

#include "document/flow/flow_table.h"
#include "document/page_picture.h"
#include "document/stamp_picture.h"

struct flow_notes {
    struct text *at;
    size_t count, capacity;
};

struct flow {
    struct arena *arena;
    struct text_builder *builder;
    struct buffer number; /* goes before the words of the open paragraph */
    struct buffer words;  /* of the open paragraph; those of an open note follow them */
    struct buffer cell;   /* finished paragraphs of the open cell, a line each */
    struct flow_table table;
    struct flow_notes notes;
    bool is_in_note, is_in_number, is_in_furniture;
    size_t note_start, number_start;
    struct page_pictures pages;
    struct stamp_pictures stamps;
};

struct flow flow_open(const struct format_input *input, struct text_builder *builder);

/* Adds good UTF-8 to the open paragraph; '\n' is a line break within it. */
void flow_add(struct flow *flow, struct text words);

/* Ends the open paragraph, which stands in a cell or in the text; in the text it ends an open table too. */
void flow_end_paragraph(struct flow *flow, bool is_in_cell);

/* Ends the open cell; its edges are in `cell`, its words are those gathered. */
void flow_end_cell(struct flow *flow, struct flow_cell cell);
void flow_end_row(struct flow *flow);
void flow_end_table(struct flow *flow);

/* The words in between are a note; a note in a note is part of it. */
void flow_begin_note(struct flow *flow);
void flow_end_note(struct flow *flow);

/* The words in between are the number of the open paragraph as it is drawn; the sign of a bullet becomes a dash, as in
 * lists that are typed. A paragraph that ends in between has none. */
void flow_begin_number(struct flow *flow);
void flow_end_number(struct flow *flow);

/* The paragraphs in between are a page header or footer: only words that look stamped are kept. They end the open
 * paragraph. */
void flow_begin_furniture(struct flow *flow);
void flow_end_furniture(struct flow *flow);

/* A picture in the open paragraph: one as large as a page is read as a page, another looked at where it may be a stamp.
 * One that is `drawn` with lines is told where it would have been. */
void flow_picture(struct flow *flow, struct format_picture picture, bool is_drawn);

/* Ends what is open, writes the notes and has the pictures looked at. */
MUST_USE bool flow_finish(struct flow *flow, struct error *error);

#endif
