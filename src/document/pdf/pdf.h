/*
 * pdf.h: reads PDF files that have text; one whose text is worthless is handed over to recognition (scan.h).
 *
 * Stands in a module of its own (module.h), so that only a child that reads a PDF loads poppler.
 */
#ifndef DOCUMENT_PDF_PDF_H
#define DOCUMENT_PDF_PDF_H

#include "document/format.h"

format_read pdf_read;

#endif
