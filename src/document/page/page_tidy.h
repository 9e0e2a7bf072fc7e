/*
 * page_tidy.h: takes from pages what is no word of the document, and reads the marks of footnotes.
 */
#ifndef DOCUMENT_PAGE_PAGE_TIDY_H
#define DOCUMENT_PAGE_PAGE_TIDY_H

#include "document/page/page.h"

/* Takes out words drawn twice (false bold), and turns raised numbers into marks: "việc" with a small 3 is "việc[3]". */
void page_tidy_words(struct arena *arena, struct page *page);

/* Takes out page numbers, and lines that come back at the head or foot of at least half of the pages. */
void pages_drop_furniture(struct arena *arena, struct page_list *pages);

/* The size of most letters; 0 for pages without words. */
double pages_common_size(const struct page_list *pages);

#endif
