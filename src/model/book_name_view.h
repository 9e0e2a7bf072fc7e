/*
 * book_name_view.h: what a book is called, and was called before.
 */
#ifndef MODEL_BOOK_NAME_VIEW_H
#define MODEL_BOOK_NAME_VIEW_H

#include "base/text.h"

struct book_name_line {
    int64_t event, at;
    struct text name, basis;
    struct text by; /* the code of who recorded it; empty: the owner of the folder */
};

/* The first is that of the opening, the last the one that holds. */
struct book_name_lines {
    struct book_name_line *at;
    size_t count, capacity;
};

#endif
