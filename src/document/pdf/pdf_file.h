/*
 * pdf_file.h: the pages of a PDF file as words with places, and as pictures; poppler is known to pdf_*.c alone.
 *
 * Everything poppler gives is tied to an arena. What a page asks for and poppler cannot give is left out: a damaged
 * page has fewer words, and only a file without a page that opens is refused.
 */
#ifndef DOCUMENT_PDF_PDF_FILE_H
#define DOCUMENT_PDF_PDF_FILE_H

#include "document/format.h"
#include "document/page/page.h"

struct pdf_file;

/* A page as it would be printed: 4 bytes a pixel (blue, green, red, unused), rows from the top. */
struct drawn_page {
    const uint8_t *at;
    size_t width, height, stride;
    double dpi; /* what was asked for, or less where the page is huge */
};

/* Refuses what is encrypted, damaged or has too many pages. */
MUST_USE bool pdf_file_open(const struct format_input *input, struct pdf_file **file, struct error *error);
unsigned pdf_file_page_count(const struct pdf_file *file);

/* Reads the words of page `number` (from 1); its rules stay unknown. Words that run up, down or aslant are stamps and
 * left out. */
void pdf_file_read_page(struct pdf_file *file, struct arena *arena, unsigned number, struct page *page);

/* False when the page does not open. */
MUST_USE bool pdf_file_draw_page(struct pdf_file *file, struct arena *arena, unsigned number, double dpi,
                                 struct drawn_page *drawn);

#endif
