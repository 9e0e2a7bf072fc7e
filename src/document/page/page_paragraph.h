/*
 * page_paragraph.h: tells where a paragraph begins among lines that stand one under another.
 */
#ifndef DOCUMENT_PAGE_PAGE_PARAGRAPH_H
#define DOCUMENT_PAGE_PAGE_PARAGRAPH_H

#include "document/page/page_piece.h"

/* Between what edges the lines of a page are set, and how far apart. */
struct page_margin {
    double left, right, step;
};

/* The margin of `pieces`, by their lines of running text; `whole` (or NULL) serves where they are too few. */
struct page_margin page_margin_find(struct arena *arena, struct page_piece_list pieces,
                                    const struct page_margin *whole);

/* Whether `line` begins a paragraph, or goes on with that of `before`; `after` may be NULL. `is_same_page` tells
 * whether their distance means anything. */
struct paragraph_question {
    const struct page_line *before, *line, *after;
    struct page_margin margin_before, margin;
    bool is_same_page;
};
bool paragraph_begins(const struct paragraph_question *question);

/* Whether a line was set by hand: in the middle, or far to the right. */
bool line_is_set_apart(const struct page_line *line, const struct page_margin *margin);

#endif
