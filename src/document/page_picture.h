/*
 * page_picture.h: pages of a document that are pictures, read where they stand among its words.
 *
 * An office that scans into Word keeps words and pages of pictures in one file. A reader adds each such picture when it
 * meets it, says when what it stands in has ended, and has the pages written before the words that come next; those
 * that follow one another are read as one scan, so that paragraphs and tables go on over them. Where letters cannot be
 * recognised the document is handed over to where they can.
 */
#ifndef DOCUMENT_PAGE_PICTURE_H
#define DOCUMENT_PAGE_PICTURE_H

#include "document/format.h"

struct page_picture_list {
    struct format_picture *at;
    size_t count, capacity;
};

struct page_pictures {
    const struct format_input *input;
    struct text_builder *builder;
    struct page_picture_list waiting;
    size_t passed; /* of those: what they stand in has ended */
    bool has_any, has_failed;
    struct error error; /* where it has failed */
};

struct page_pictures page_pictures_open(const struct format_input *input, struct text_builder *builder);

/* Adds one; its bytes are not needed where pictures cannot be read. */
void page_picture_add(struct page_pictures *pages, struct format_picture picture);

/* The paragraph or row that the pictures so far stand in has ended. */
void page_pictures_pass(struct page_pictures *pages);

/* Writes the pages that were passed; between rows. */
void page_pictures_write(struct page_pictures *pages);

/* Writes what is left. */
MUST_USE bool page_pictures_end(struct page_pictures *pages, struct error *error);

#endif
