/*
 * scan_letter.h: how much of the ink on a page looks like letters, told before anything is recognised: a photograph of
 * something else takes as long to recognise as ten pages, and gives no words.
 */
#ifndef DOCUMENT_SCAN_SCAN_LETTER_H
#define DOCUMENT_SCAN_SCAN_LETTER_H

#include "document/scan/scan_picture.h"

/* Of the shapes on a cleaned page (scan_clean.h) those that are as large as letters and words: 0 to 1. Pages of text
 * have 0.8 and more whatever took them, however they lie; photographs and diagrams less than 0.6. */
double scan_letter_share(struct arena *arena, PIX *clean);

#endif
