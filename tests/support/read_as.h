/*
 * read_as.h: reads bytes in this process with the reader of a format, as the child of document/ does.
 */
#ifndef SUPPORT_READ_AS_H
#define SUPPORT_READ_AS_H

#include "document/format.h"

/* What a reading came to. */
struct reading_result {
    struct read_text text;
    struct error error;
    bool is_read, is_handed_over;
};

static inline struct reading_result read_as(struct arena *arena, enum document_format kind, struct text bytes)
{
    struct reading_result result = {0};
    const struct format *format = format_of(kind);
    struct format_input input = {.arena = arena, .bytes = bytes, .limits = READER_LIMITS_DEFAULT};
    struct text_builder builder = text_builder_open(arena, kind, input.limits.text_bytes);
    if ((format->prepare && !format->prepare(&result.error)) || !format->read(&input, &builder, &result.error))
        return result;
    result.is_handed_over = builder.is_handed_over;
    result.is_read = result.is_handed_over || text_builder_take(&builder, &result.text, &result.error);
    return result;
}

#endif
