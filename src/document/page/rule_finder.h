/*
 * rule_finder.h: finds the ruled lines of a picture: dark, long, thin, and straight up or across.
 */
#ifndef DOCUMENT_PAGE_RULE_FINDER_H
#define DOCUMENT_PAGE_RULE_FINDER_H

#include "document/page/page.h"

/* One byte a point, 0 black to 255 white; rows from the top, `stride` bytes apart. */
struct grey_picture {
    const uint8_t *at;
    size_t width, height, stride;
    double points; /* how many points (1/72 inch) one pixel measures */
};

/* Adds the rules found, in points. A picture so dark that it is full of them has none. */
void rules_find(struct arena *arena, const struct grey_picture *picture, struct box_list *rules);

#endif
