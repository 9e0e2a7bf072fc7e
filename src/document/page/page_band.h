/*
 * page_band.h: parts the lines of a page into bands, each set in one column or in several side by side.
 *
 * A gutter is a strip without words that runs down through all lines of its band. One gutter is the head of a document
 * (issuer | national name) or its foot (recipients | signature); several, or one in a list of pairs, are a table
 * without rules.
 */
#ifndef DOCUMENT_PAGE_PAGE_BAND_H
#define DOCUMENT_PAGE_PAGE_BAND_H

#include "document/page/page_line.h"

enum { GUTTERS_AT_MOST = 11 };

struct gutter {
    double left, right;
};

struct page_band {
    size_t first, end; /* its lines */
    struct gutter gutters[GUTTERS_AT_MOST];
    size_t gutter_count; /* 0: set in one column */
    bool is_table;
    bool is_pair; /* the head or the foot of a document */
};

struct page_band_list {
    struct page_band *at;
    size_t count, capacity;
};

void page_bands_find(struct arena *arena, const struct page_line_list *lines, struct page_band_list *bands);

/* Which column of its band a word stands in. */
size_t page_band_column(const struct page_band *band, const struct page_word *word);

#endif
