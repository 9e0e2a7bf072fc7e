/*
 * scan_clean.h: makes of a picture what recognition reads best: grey, evenly lit, straight, without seals and rules.
 */
#ifndef DOCUMENT_SCAN_SCAN_CLEAN_H
#define DOCUMENT_SCAN_SCAN_CLEAN_H

#include "document/scan/scan_picture.h"

/* The page in 8 bits: red ink gone, the ground white, the lines of text level. NULL when leptonica cannot. */
PIX *scan_clean(struct arena *arena, PIX *picture);

/* Whitens the ruled lines, given in points. */
void scan_wipe_rules(PIX *grey, const struct box_list *rules);

#endif
