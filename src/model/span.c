#include "model/span.h"

struct point_counter point_counter_of(struct text words)
{
    return (struct point_counter){.words = words};
}

size_t point_counter_at(struct point_counter *counter, size_t byte)
{
    if (byte >= counter->byte)
        counter->point += text_count_points(text_slice(counter->words, counter->byte, byte));
    else
        counter->point -= text_count_points(text_slice(counter->words, byte, counter->byte));
    counter->byte = byte;
    return counter->point;
}
