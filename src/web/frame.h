/*
 * frame.h: what every page stands in: title, language, the way back (pages/frame.html).
 */
#ifndef WEB_FRAME_H
#define WEB_FRAME_H

#include "web/page.h"
#include "web/request.h"

struct frame {
    struct text title;         /* of the document, or empty */
    struct text language_code; /* "vi" */
    bool is_vietnamese;
    struct page_query rest;   /* "&a=b": what the address says beside the language */
    bool has_language_switch; /* not on an answer to a form: its address cannot be opened again */
    bool refreshes;           /* without a script the page asks again by itself */
    bool says_promise;        /* itself, that documents are kept in memory alone and for an hour */
    bool is_help;
    bool is_wide; /* document and tasks side by side */
};

struct frame frame_of(const struct request *request, struct text title);

#endif
