/*
 * scan.h: reads pictures of pages: PNG, JPEG, TIFF with any number of pages, BMP, WebP, and PDF files whose text is
 * worthless.
 *
 * Stands in a module of its own (module.h) with tesseract and leptonica. Of a PDF, pages with a good layer of text are
 * not recognised but read.
 */
#ifndef DOCUMENT_SCAN_SCAN_H
#define DOCUMENT_SCAN_SCAN_H

#include "document/format.h"

/* Pictures; a PDF. */
format_read scan_read, scan_read_pdf;

#endif
