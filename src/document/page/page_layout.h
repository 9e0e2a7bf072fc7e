/*
 * page_layout.h: makes a read text of pages: their words in reading order, as paragraphs, tables and notes.
 *
 * Columns side by side are read one after the other. Lines set by hand (heads, titles, signatures) stay lines
 * (LINE_WRAPPED); lines that only the margin broke are put together to paragraphs, also over the end of a page.
 * Footnotes come after everything else. Pure: the same pages give the same text.
 */
#ifndef DOCUMENT_PAGE_PAGE_LAYOUT_H
#define DOCUMENT_PAGE_PAGE_LAYOUT_H

#include "document/page/page.h"
#include "document/text_builder.h"

/* `pages` are used up: words are taken out of them and put in order. */
void pages_print(struct arena *arena, struct page_list *pages, struct text_builder *builder);

#endif
