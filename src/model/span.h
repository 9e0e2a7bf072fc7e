/*
 * span.h: a stretch of a text, in bytes; printed for people and programs in code points.
 */
#ifndef MODEL_SPAN_H
#define MODEL_SPAN_H

#include <stdbool.h>
#include <stddef.h>

#include "base/text.h"

/* start == end means "nowhere". */
struct span {
    size_t start, end;
};

static inline bool span_is_set(struct span span)
{
    return span.end > span.start;
}

static inline struct text span_text(struct text words, struct span span)
{
    return text_slice(words, span.start, span.end);
}

/* Tells where a byte of a text stands in code points, in any order and each about as fast. */
struct point_index {
    struct text words;
    const uint32_t *before; /* code points before each stretch of the text */
};

struct point_index point_index_of(struct arena *arena, struct text words);
size_t point_index_at(const struct point_index *index, size_t byte);

#endif
