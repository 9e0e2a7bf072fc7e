/*
 * scan_stamp.h: finds what is stamped on the head of a page, before seals are taken away: words in red ink, and words
 * in a small frame of any ink.
 *
 * A mark of secrecy is stamped in red, in a rectangle of two lines (Circular 24/2020/TT-BCA, forms of stamps). Cleaning
 * takes red ink for a seal, and recognition takes a frame for letters, so both are looked at apart.
 */
#ifndef DOCUMENT_SCAN_SCAN_STAMP_H
#define DOCUMENT_SCAN_SCAN_STAMP_H

#include "document/scan/scan_picture.h"

/* What is stamped on the head of a page in red: black on white without frames, and where its words are, in points. NULL
 * where next to nothing is red, as on nearly every page. */
PIX *scan_stamps_red(struct arena *arena, PIX *picture, struct box_list *places);

/* The same of what stands in small frames on the head of a page that is cleaned. */
PIX *scan_stamps_framed(struct arena *arena, PIX *grey, struct box_list *places);

#endif
