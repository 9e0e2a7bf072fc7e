/*
 * page.h: a page as it is seen: words with their places, ruled lines, and how much of it is picture.
 *
 * A PDF with text and a picture that was recognised both end in pages, and page_layout.h makes a read text of either.
 * Lengths are points (1/72 inch) from the top left corner; `top` is less than `bottom`. Words are composed UTF-8
 * without white space.
 */
#ifndef DOCUMENT_PAGE_PAGE_H
#define DOCUMENT_PAGE_PAGE_H

#include "base/list.h"
#include "base/text.h"

struct box {
    double left, top, right, bottom;
};

struct box_list {
    struct box *at;
    size_t count, capacity;
};

struct page_word {
    struct text words;
    struct box box;
    double size;        /* of its letters */
    uint8_t confidence; /* 0–100 */
};

struct page_word_list {
    struct page_word *at;
    size_t count, capacity;
};

struct page {
    unsigned number; /* from 1 */
    double width, height;
    double picture_share;  /* 0–1: how much of it pictures cover */
    bool has_head_picture; /* one, or a stamp, reaches into its upper third: a mark of secrecy may be there */
    struct page_word_list words;
    struct box_list rules; /* ruled lines: long and thin */
};

struct page_list {
    struct page *at;
    size_t count, capacity;
};

static inline double box_middle_x(struct box box)
{
    return (box.left + box.right) / 2;
}

static inline double box_middle_y(struct box box)
{
    return (box.top + box.bottom) / 2;
}

static inline double box_width(struct box box)
{
    return box.right - box.left;
}

static inline double box_height(struct box box)
{
    return box.bottom - box.top;
}

static inline struct box box_around(struct box a, struct box b)
{
    return (struct box){a.left < b.left ? a.left : b.left, a.top < b.top ? a.top : b.top,
                        a.right > b.right ? a.right : b.right, a.bottom > b.bottom ? a.bottom : b.bottom};
}

static inline bool box_touches(struct box a, struct box b, double slack)
{
    return a.left <= b.right + slack && b.left <= a.right + slack && a.top <= b.bottom + slack &&
           b.top <= a.bottom + slack;
}

#endif
