/*
 * scanner.h: makes of a drawn page what a scanner or a telephone makes of it; the same seed gives the same picture.
 */
#ifndef SUPPORT_SCANNER_H
#define SUPPORT_SCANNER_H

#include "support/paper.h"

struct scan {
    double dpi;
    double skew_degrees;
    double noise; /* standard deviation of each pixel, of 255 */
    int jpeg_quality;
    unsigned seed;
};

/* A JPEG file of page `page` as a scanner sees it. */
struct text scan_of(struct arena *arena, draw_paper_page *draw, unsigned page, struct scan scan);

/* A PDF file of one page that is nothing but such a scan, of page 0. */
struct text scanned_pdf_of(struct arena *arena, draw_paper_page *draw, struct scan scan);

/* A JPEG file of the page as a telephone sees it: on a dark table, from aslant, with a shadow over it. */
struct text photograph_of(struct arena *arena, draw_paper_page *draw, unsigned page, struct scan scan);

#endif
