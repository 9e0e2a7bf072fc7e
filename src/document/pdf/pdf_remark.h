/*
 * pdf_remark.h: what is laid over a page of a PDF: stamps, remarks, fields that were filled in.
 */
#ifndef DOCUMENT_PDF_PDF_REMARK_H
#define DOCUMENT_PDF_PDF_REMARK_H

#include <poppler.h>

#include "document/page/page.h"

/* Adds the words that look stamped, and tells where something is drawn on the head of the page. */
void pdf_remarks_read(PopplerPage *source, struct arena *arena, struct page *page);

#endif
