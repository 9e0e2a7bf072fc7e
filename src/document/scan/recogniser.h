/*
 * recogniser.h: the one includer of tesseract: pictures of lines into words.
 */
#ifndef DOCUMENT_SCAN_RECOGNISER_H
#define DOCUMENT_SCAN_RECOGNISER_H

#include "document/page/page.h"
#include "document/scan/scan_picture.h"

struct recogniser;

/* Loads the Vietnamese data. */
MUST_USE bool recogniser_open(struct arena *arena, struct recogniser **recogniser, struct error *error);

/* That of a document with words of its own: loaded once it is needed, then kept. */
MUST_USE bool recogniser_keep(const struct format_input *input, struct recogniser **recogniser, struct error *error);

/* The page that the parts to be read stand on, in 8 bits; it outlives their reading. */
void recogniser_show(struct recogniser *recogniser, PIX *grey);

/* Adds the words in `box` (points) to the page: lines in one column. */
void recogniser_read(struct recogniser *recogniser, struct arena *arena, struct box box, struct page *page);

#endif
