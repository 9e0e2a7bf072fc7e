/*
 * pdf_box.h: boxes on a page, of the rectangles that poppler gives.
 */
#ifndef DOCUMENT_PDF_PDF_BOX_H
#define DOCUMENT_PDF_PDF_BOX_H

#include <poppler.h>

#include "document/page/page.h"

/* Poppler's corners come in any order. */
struct box pdf_box_of(PopplerRectangle rectangle);
bool pdf_box_is_finite(struct box box);
bool pdf_box_is_on_head(const struct page *page, struct box box);

#endif
