#include "model/slots.h"

#include "base/arena.h"

enum { SLOTS_AT_FIRST = 64 };

static void slots_put(struct slots *slots, struct slot slot)
{
    size_t at = slot.hash & (slots->capacity - 1);
    while (slots->at[at].number)
        at = (at + 1) & (slots->capacity - 1);
    slots->at[at] = slot;
}

void slots_add(struct arena *arena, struct slots *slots, uint32_t hash, size_t number)
{
    if (2 * slots->count >= slots->capacity) {
        struct slots grown = {.capacity = slots->capacity ? 4 * slots->capacity : SLOTS_AT_FIRST};
        grown.at = arena_array(arena, struct slot, grown.capacity);
        for (size_t i = 0; i < slots->capacity; i++)
            if (slots->at[i].number)
                slots_put(&grown, slots->at[i]);
        grown.count = slots->count;
        *slots = grown;
    }
    slots_put(slots, (struct slot){hash, (uint32_t)number + 1});
    slots->count++;
}

ptrdiff_t slots_next(const struct slots *slots, uint32_t hash, size_t *at)
{
    while (slots->capacity > 0) {
        struct slot slot = slots->at[*at & (slots->capacity - 1)];
        if (!slot.number)
            break;
        (*at)++;
        if (slot.hash == hash)
            return (ptrdiff_t)slot.number - 1;
    }
    return SLOTS_END;
}
