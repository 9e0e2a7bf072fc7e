/*
 * page_piece.h: what a page falls into, in reading order: lines of text, lines set by hand, tables and notes.
 */
#ifndef DOCUMENT_PAGE_PAGE_PIECE_H
#define DOCUMENT_PAGE_PAGE_PIECE_H

#include "document/page/page_line.h"
#include "document/page/page_table.h"

enum piece_kind {
    PIECE_TEXT,  /* a line of running text */
    PIECE_FIXED, /* a line that stays a line: of a head, a signature */
    PIECE_BREAK, /* what follows is something else */
    PIECE_TABLE,
    PIECE_NOTE /* a line of a footnote */
};

struct page_piece {
    enum piece_kind kind;
    unsigned page;
    struct page_line line;
    struct page_table table;
};

struct page_piece_list {
    struct page_piece *at;
    size_t count, capacity;
};

/* Adds the pieces of a page; `common_size` is that of the document's letters. */
void page_pieces_add(struct arena *arena, struct page *page, double common_size, struct page_piece_list *pieces);

#endif
