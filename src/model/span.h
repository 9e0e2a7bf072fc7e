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

/* Counts code points of a text front to back; byte offsets must be asked for in any order, close ones are cheap. */
struct point_counter {
    struct text words;
    size_t byte, point;
};

struct point_counter point_counter_of(struct text words);
size_t point_counter_at(struct point_counter *counter, size_t byte);

#endif
