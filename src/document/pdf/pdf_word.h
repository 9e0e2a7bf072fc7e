/*
 * pdf_word.h: the words of a page of a PDF, of characters that poppler gives one by one with their boxes.
 */
#ifndef DOCUMENT_PDF_PDF_WORD_H
#define DOCUMENT_PDF_PDF_WORD_H

#include <poppler.h>

#include "document/page/page.h"

/* Adds them; letters that run up, down or aslant are those of a stamp, and left out. */
void pdf_words_read(PopplerPage *source, struct arena *arena, struct page *page);

#endif
