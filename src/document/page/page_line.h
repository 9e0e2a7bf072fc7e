/*
 * page_line.h: words of a page put together to lines, by their places alone.
 */
#ifndef DOCUMENT_PAGE_PAGE_LINE_H
#define DOCUMENT_PAGE_PAGE_LINE_H

#include "document/page/page.h"

struct page_line {
    struct page_word *words; /* from left to right */
    size_t count;
    struct box box;
    double size; /* of most of its letters */
};

struct page_line_list {
    struct page_line *at;
    size_t count, capacity;
};

/* The lines that `words` stand in, from the top down; `words` are put in that order. */
void page_lines_find(struct arena *arena, struct page_word_list words, struct page_line_list *lines);

/* Its words, parted by single spaces. */
struct text page_line_text(struct arena *arena, const struct page_line *line);

/* The mean over its letters of what its words are sure of. */
unsigned page_line_confidence(const struct page_line *line);

#endif
