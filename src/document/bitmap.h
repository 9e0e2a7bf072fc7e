/*
 * bitmap.h: makes a file of a bitmap that a document keeps without its head (a DIB, as Windows hands them on).
 *
 * Sources: [MS-WMF] 2.2.2.9 (device independent bitmaps); the file's head of 14 bytes is that of .bmp.
 */
#ifndef DOCUMENT_BITMAP_H
#define DOCUMENT_BITMAP_H

#include "base/text.h"

/* A .bmp file; empty where the bytes are no bitmap. */
struct text bitmap_file(struct arena *arena, struct text dib);

#endif
