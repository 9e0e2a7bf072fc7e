/*
 * pdf_remark.h: the one includer of poppler; and what is laid over a page of a PDF: stamps, remarks, fields that were
 * filled in.
 */
#ifndef DOCUMENT_PDF_PDF_REMARK_H
#define DOCUMENT_PDF_PDF_REMARK_H

#include <poppler.h>

#include "document/page/page.h"

/* Poppler's corners come in any order. */
struct box pdf_box_of(PopplerRectangle rectangle);
bool pdf_box_is_finite(struct box box);
bool pdf_box_is_on_head(const struct page *page, struct box box);

/* Adds the words that look stamped, and tells where something is drawn on the head of the page. */
void pdf_remarks_read(PopplerPage *source, struct arena *arena, struct page *page);

#endif
