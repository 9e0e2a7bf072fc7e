/*
 * start_page.h: the first page: drop a document, or try a sample.
 */
#ifndef WEB_START_PAGE_H
#define WEB_START_PAGE_H

#include "web/frame.h"

struct sample_card {
    struct text name;           /* of the file */
    const char *title, *remark; /* msgids; NULL for a file we do not know */
    struct text extension;      /* "docx" */
};

struct sample_cards {
    struct sample_card *at;
    size_t count, capacity;
};

struct start_view {
    struct frame frame;
    struct text form_token;
    size_t most_files, largest_mb, largest_bytes; /* that can be sent at once */
    bool was_forgotten;                           /* a document was just forgotten */
    struct sample_cards samples;
};

#endif
