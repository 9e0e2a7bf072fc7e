/*
 * scan_picture.h: pictures of leptonica, tied to an arena, and where they come from.
 */
#ifndef DOCUMENT_SCAN_SCAN_PICTURE_H
#define DOCUMENT_SCAN_SCAN_PICTURE_H

#include <leptonica/allheaders.h>

#include "document/format.h"
#include "document/page/rule_finder.h"
#include "document/pdf/pdf_file.h"

/* `pix` is destroyed with the arena; NULL stays NULL. */
PIX *picture_keep(struct arena *arena, PIX *pix);

/* Whether a file announces more points than any page has; it is not to be unpacked. */
bool picture_is_huge(struct text bytes);

/* How many points a side it announces; false where it announces none. */
bool picture_measure(struct text bytes, double *width, double *height);

/* Whether it has fewer points a side than a line of text needs. */
bool picture_is_tiny(double width, double height);

/* How many pages a file of pictures has: more than 1 for TIFF alone. */
unsigned picture_count(struct text bytes);

/* Page `number` (from 1) in 8 or 32 bits a pixel, its dots an inch in its resolution; NULL when it cannot be read or is
 * larger than any page. */
PIX *picture_read(struct arena *arena, struct text bytes, unsigned number);

/* A page of a PDF as a picture of 32 bits. */
PIX *picture_of_drawn(struct arena *arena, const struct drawn_page *drawn);

/* The pixels of an 8-bit picture; `points` of one pixel as its resolution says. */
struct grey_picture picture_grey(struct arena *arena, PIX *pix);

#endif
