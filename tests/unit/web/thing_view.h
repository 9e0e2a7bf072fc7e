/*
 * thing_view.h: a view for the pages by which the page compiler is tested.
 */
#ifndef THING_VIEW_H
#define THING_VIEW_H

#include "web/page.h"

struct thing {
    struct text name;
    unsigned number;
};

struct things {
    const struct thing *at;
    size_t count;
};

struct thing_view {
    struct text name;
    struct markup picture;
    size_t count;
    const char *title;
    struct things things;
};

#endif
