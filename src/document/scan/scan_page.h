/*
 * scan_page.h: recognises the pages of a file or document, one sheet after the other.
 *
 * A sheet is turned until it reads well; two pages that lie side by side on it are two. Tables are read cell by cell,
 * text block by block; what is stamped on a page is kept as a mark.
 */
#ifndef DOCUMENT_SCAN_SCAN_PAGE_H
#define DOCUMENT_SCAN_SCAN_PAGE_H

#include "document/scan/scan_mark.h"

/* What is shared by the pages that are printed together. */
struct scanning {
    struct recogniser *recogniser;
    struct scan_mark_list marks;
    struct page_list pages;
};

/* Adds the pages of a sheet. */
void scan_page_recognise(struct scanning *scanning, struct arena *arena, PIX *sheet);

/* Adds a page that was read. Pages are counted as a person counts them, not by the sheets they are copied on. */
void scan_page_add(struct scanning *scanning, struct arena *arena, struct page page);

/* How many letters were read, each as far as it is sure. */
double scan_page_sure(const struct page *page, double *letters);

#endif
