/*
 * help_page.h: what a clerk should know, on one page: a picture beside each step.
 */
#ifndef WEB_HELP_PAGE_H
#define WEB_HELP_PAGE_H

#include "web/reading_view.h"

struct help_view {
    struct frame frame;
    struct markup hexagon;  /* of a task with two marks missing */
    struct mark_list marks; /* all six */
    unsigned two;           /* the number of the task that the picture says was dropped */
};

#endif
