/*
 * docx_reader.h: what the files docx_*.c share while they read one Word document.
 *
 * Elements are read where they stand; what a reader does not know it looks into, for words may lie deeper. Words gather
 * in `words`, the innermost paragraph last (a text box stands inside a paragraph). A finished paragraph goes where
 * `flow` says: to the builder, into the cell or note that is open, or to the boxes, which wait for the paragraph or the
 * row of a table around them to end: a box ("MẬT") stands alone, whatever it was anchored in.
 */
#ifndef DOCUMENT_DOCX_DOCX_READER_H
#define DOCUMENT_DOCX_DOCX_READER_H

#include "document/docx/docx_numbering.h"
#include "document/package_picture.h"
#include "document/page_picture.h"

enum docx_flow {
    DOCX_BODY,
    DOCX_JOINED, /* one after the other into `joined`: a cell, a note */
    DOCX_BOX
};

enum docx_note_kind { DOCX_FOOTNOTE, DOCX_ENDNOTE };

struct docx_note {
    enum docx_note_kind kind;
    int32_t id;
    bool is_marked; /* by a sign of its own */
    struct text words;
};

struct docx_note_list {
    struct docx_note *at;
    size_t count, capacity;
};

struct docx_text_list {
    struct text *at;
    size_t count, capacity;
};

/* A document, however often it is read. */
struct docx_file {
    struct package package;
    struct relation_list relations; /* of the main part */
    struct package_picture_list pictures;
};

struct docx_reader {
    struct arena *arena;
    struct docx_file *file;
    struct text_builder *builder;
    struct xml *xml;
    const struct docx_styles *styles;
    struct docx_numbering *numbering;

    enum docx_flow flow;
    struct buffer words;         /* of the paragraphs that are open */
    struct buffer line;          /* the paragraph that is being finished */
    struct buffer joined;        /* DOCX_JOINED */
    size_t joined_start;         /* where the open cell or note begins in it */
    struct docx_text_list boxes; /* paragraphs of text boxes that wait */
    struct text carried;         /* words of paragraphs whose end was deleted */
    struct docx_note_list notes; /* in the order of their marks */

    struct text part;             /* that is being read */
    struct package_picture shown; /* how large the next picture is */
    bool is_in_object;            /* embedded: its picture is what it looks like */
    struct package_picture_list pictures;
    struct page_pictures pages;
    struct text last_page; /* the relation of the last picture, where it is a page */

    struct docx_character character; /* of the open run */
    enum legacy_font font_of_all;    /* of runs that name no font from before Unicode */
    struct buffer unnamed;           /* what such runs say, as far as it takes to tell their font */
    bool is_placeholder;             /* in a content control that nobody filled in */
    uint64_t fields;                 /* open fields, the innermost in bit 0: set while its instruction is read */
    bool counts_pages;
    unsigned page, line_page; /* here; where the open paragraph's words begin */
    size_t line_start;        /* of the open paragraph in `words` */
};

/* Reads the element at hand, or every child of it. */
void docx_read_element(struct docx_reader *reader);
void docx_read_children(struct docx_reader *reader);

/* w:sdtPr: what follows in the control at hand may be no words but a request for some. */
void docx_read_control_properties(struct docx_reader *reader);

/* What says how large a picture is, and where it is. */
void docx_read_extent(struct docx_reader *reader);
void docx_read_drawing(struct docx_reader *reader);
void docx_read_picture(struct docx_reader *reader);
void docx_read_object(struct docx_reader *reader);

/* w:p */
void docx_read_paragraph(struct docx_reader *reader);

/* Reads the children of the element at hand as paragraphs that wait; and writes those that do, at the end of what they
 * stand in: pages that are pictures stand behind it too. */
void docx_read_box(struct docx_reader *reader);
void docx_write_boxes(struct docx_reader *reader);

/* Writes what is left of paragraphs whose end was deleted. */
void docx_end_paragraphs(struct docx_reader *reader);

/* w:tbl */
void docx_read_table(struct docx_reader *reader);

/* The mark of a note in the text, w:footnoteReference or w:endnoteReference; then, once the text is read, the words of
 * all notes that were marked, found in the part at hand; and their lines. */
void docx_mark_note(struct docx_reader *reader, enum docx_note_kind kind);
void docx_read_notes(struct docx_reader *reader, enum docx_note_kind kind);
void docx_write_notes(struct docx_reader *reader);

#endif
