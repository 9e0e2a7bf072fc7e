#include "model/span.h"

#include "base/arena.h"

enum { STRETCH_BYTES = 32 };

struct point_index point_index_of(struct arena *arena, struct text words)
{
    size_t count = words.len / STRETCH_BYTES + 1, points = 0;
    uint32_t *before = arena_array(arena, uint32_t, count);
    for (size_t i = 0; i < count; i++) {
        before[i] = (uint32_t)points;
        points += text_count_points(text_slice(words, i * STRETCH_BYTES, (i + 1) * STRETCH_BYTES));
    }
    return (struct point_index){words, before};
}

size_t point_index_at(const struct point_index *index, size_t byte)
{
    size_t stretch = byte / STRETCH_BYTES;
    return index->before[stretch] + text_count_points(text_slice(index->words, stretch * STRETCH_BYTES, byte));
}
