/*
 * scan_mark.h: reads what is stamped on the head of a page, and keeps the lines that may be a mark of secrecy.
 *
 * They stand before the text that is read, alone, whatever else was recognised where they are: a mark must not be
 * missed.
 */
#ifndef DOCUMENT_SCAN_SCAN_MARK_H
#define DOCUMENT_SCAN_SCAN_MARK_H

#include "document/scan/recogniser.h"

struct scan_mark_list {
    struct text *at;
    size_t count, capacity;
};

/* A page as it was taken, and cleaned (scan_clean.h). */
struct scan_views {
    PIX *taken, *clean;
};

/* Of what is read in one place of a page in 8 bits. */
void scan_mark_read_place(struct recogniser *recogniser, struct arena *arena, PIX *grey, struct box place,
                          struct scan_mark_list *marks);

void scan_marks_read(struct recogniser *recogniser, struct arena *arena, struct scan_views page,
                     struct scan_mark_list *marks);

#endif
