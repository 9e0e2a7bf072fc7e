/*
 * ole.h: reads the streams of a compound file (OLE2), in which old Office programs keep a document.
 *
 * Chains of sectors may be cut, cross or go in circles; a stream is never longer than the file. Source: [MS-CFB] 2.
 */
#ifndef DOCUMENT_DOC_OLE_H
#define DOCUMENT_DOC_OLE_H

#include "base/text.h"

struct ole {
    struct arena *arena;
    struct text bytes;
    size_t sector_bytes;
    struct text next_sectors;       /* the FAT */
    struct text next_small_sectors; /* the mini FAT */
    struct text directory;
    struct text small_stream;
};

/* False when it is no compound file. */
MUST_USE bool ole_open(struct arena *arena, struct text bytes, struct ole *ole);

/* The stream `name` of the root storage; false when there is none. It may be shorter than it says it is. */
MUST_USE bool ole_stream(const struct ole *ole, struct text name, struct text *stream);

#endif
