/*
 * page_table.h: tables of a page: by their ruled lines, or by words that stand in the same columns row after row.
 */
#ifndef DOCUMENT_PAGE_PAGE_TABLE_H
#define DOCUMENT_PAGE_PAGE_TABLE_H

#include "document/page/page.h"

struct page_cell {
    uint16_t row, column, row_span, column_span;
    struct box box;
    struct page_word_list words; /* in reading order once the table is done */
};

struct page_table {
    struct box box;
    uint16_t row_count, column_count;
    struct page_cell *cells; /* row by row, from left to right */
    size_t cell_count;
};

struct page_table_list {
    struct page_table *at;
    size_t count, capacity;
};

/* The grids that rules draw, from the top down, without words. A lone frame is none. */
void page_grids_find(struct arena *arena, struct box_list rules, struct page_table_list *tables);

/* The tables that rules draw, from the top down; their words are taken out of `words`. A grid with words in less than
 * three cells is a drawing. */
void page_tables_take(struct arena *arena, struct box_list rules, struct page_word_list *words,
                      struct page_table_list *tables);

/* The words of a cell in reading order, parted by single spaces. */
struct text page_cell_text(struct arena *arena, const struct page_cell *cell);
unsigned page_cell_confidence(const struct page_cell *cell);

#endif
