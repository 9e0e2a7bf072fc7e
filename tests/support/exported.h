/*
 * exported.h: all that a book exports, as one text.
 */
#ifndef SUPPORT_EXPORTED_H
#define SUPPORT_EXPORTED_H

#include "support/test.h"

#include "base/arena.h"
#include "base/buffer.h"
#include "work/exchange/export.h"

static inline bool exported_gather(void *listener, struct text part)
{
    buffer_add(listener, part);
    return true;
}

static inline struct text exported_text(struct book *book, struct arena *arena)
{
    enum { EXPORT_BYTES = 1 << 24 };
    struct error error;
    struct buffer lines = buffer_open(arena, EXPORT_BYTES);
    SCRATCH(scratch, arena);
    const struct export_request request = {.sink = exported_gather, .listener = &lines};
    assert_true(book_export(book, scratch, &request, &error));
    return buffer_text(&lines);
}

#endif
