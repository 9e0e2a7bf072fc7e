/*
 * scan_block.h: parts a page into blocks of one column before anything of it is read, by where its ink stands.
 *
 * Recognition that sees the two columns of a head or foot at once loses lines where they are set at different heights;
 * shown one column at a time it does not. The columns are those that page_band.h finds among the shapes of words.
 */
#ifndef DOCUMENT_SCAN_SCAN_BLOCK_H
#define DOCUMENT_SCAN_SCAN_BLOCK_H

#include "document/scan/scan_picture.h"

/* Adds the blocks of a cleaned page, in points, from the top down and from left to right. */
void scan_blocks_find(struct arena *arena, PIX *grey, struct box_list *blocks);

/* Whether lines of text run up and down: letters then join to words that way. */
bool scan_is_sideways(struct arena *arena, PIX *picture);

#endif
