/*
 * scan_within.h: reads pages that are pictures within a document that has words of its own.
 *
 * Pages that follow one another are printed as one scan, the marks stamped on them before them. A photograph of
 * something else is told by its shapes before it is recognised, and passed over but for what is stamped on it; one that
 * cannot be unpacked, or whose letters are guessed more than read, is told as unread, and so are those that are left
 * when a document has taken nearly all the time it may.
 */
#ifndef DOCUMENT_SCAN_SCAN_WITHIN_H
#define DOCUMENT_SCAN_SCAN_WITHIN_H

#include "document/format.h"

format_look scan_read_pages;

#endif
