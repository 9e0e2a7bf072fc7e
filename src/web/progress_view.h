/*
 * progress_view.h: what the page shows while a document is read.
 */
#ifndef WEB_PROGRESS_VIEW_H
#define WEB_PROGRESS_VIEW_H

#include "web/frame.h"

struct progress_view {
    struct frame frame;
    struct text token, form_token, file;
    unsigned page, pages; /* 0: not known */
    unsigned seconds;     /* since it was begun */
};

#endif
