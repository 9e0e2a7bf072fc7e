/*
 * pdf_rules.h: the ruled lines of a PDF's page, seen in a small picture of it.
 */
#ifndef DOCUMENT_PDF_PDF_RULES_H
#define DOCUMENT_PDF_PDF_RULES_H

#include "document/page/page.h"
#include "document/pdf/pdf_file.h"

/* Fills `page->rules`. Pages set in running text alone are not drawn: their lines say that they hold no table. */
void pdf_rules_find(struct pdf_file *file, struct arena *arena, struct page *page);

#endif
