/*
 * scan_gutter.h: parts a sheet on which two pages lie side by side, as copiers put them on A3.
 *
 * Read as one page their lines would run into one another. Between two pages there is a gutter: nothing is printed in
 * the middle of the sheet from top to bottom, but for the shadow of a fold. A table that lies on its side has rules
 * there, and running text has words.
 */
#ifndef DOCUMENT_SCAN_SCAN_GUTTER_H
#define DOCUMENT_SCAN_SCAN_GUTTER_H

#include "document/scan/scan_picture.h"

/* The pages on a sheet, from left to right, each with the resolution of A4; false where it is one page. */
bool scan_gutter_part(struct arena *arena, PIX *sheet, PIX *pages[2]);

#endif
