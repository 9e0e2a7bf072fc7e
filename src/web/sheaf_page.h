/*
 * sheaf_page.h: documents that were sent together: each is a draft of its own, and one page says how far each is.
 */
#ifndef WEB_SHEAF_PAGE_H
#define WEB_SHEAF_PAGE_H

#include "web/frame.h"

struct sheaf_row {
    struct text token, file;
    bool is_ready, is_reading;
    unsigned page, pages; /* while it is read; 0: not known */
    size_t task_count, unclear_count;
    struct text trouble; /* why it was not read */
};

struct sheaf_rows {
    struct sheaf_row *at;
    size_t count, capacity;
};

struct sheaf_view {
    struct frame frame;
    struct sheaf_rows rows;
    size_t row_count;
    bool is_reading; /* one of them still is */
};

/* Begins to read every file of the form, or none. */
MUST_USE bool sheaf_start(struct request *request, struct response *response, struct error *error);

#endif
