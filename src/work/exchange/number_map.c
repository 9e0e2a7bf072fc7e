#include "work/exchange/number_map.h"

#include "base/arena.h"

enum { FIRST_CAPACITY = 256 };

static const int64_t empty = INT64_MIN;

static void make_slots(struct number_map *map, size_t capacity)
{
    map->slots = arena_array(map->arena, struct number_entry, capacity);
    map->capacity = capacity;
    for (size_t i = 0; i < capacity; i++)
        map->slots[i].key = empty;
}

struct number_map number_map_open(struct arena *arena)
{
    struct number_map map = {.arena = arena};
    make_slots(&map, FIRST_CAPACITY);
    return map;
}

/* The slot of a key, or the free one where it belongs. */
static struct number_entry *slot_of(const struct number_map *map, int64_t key)
{
    uint64_t hash = (uint64_t)key * 0x9E3779B97F4A7C15u;
    for (size_t at = hash >> 32;; at++) {
        struct number_entry *slot = &map->slots[at & (map->capacity - 1)];
        if (slot->key == key || slot->key == empty)
            return slot;
    }
}

const struct number_entry *number_map_find(const struct number_map *map, int64_t key)
{
    const struct number_entry *slot = slot_of(map, key);
    return slot->key == empty ? NULL : slot;
}

bool number_map_leads_to(const struct number_map *map, int64_t number)
{
    for (size_t i = 0; i < map->capacity; i++)
        if (map->slots[i].key != empty && map->slots[i].number == number)
            return true;
    return false;
}

void number_map_add(struct number_map *map, struct number_entry entry)
{
    if (3 * map->count >= 2 * map->capacity) {
        struct number_map larger = *map;
        make_slots(&larger, 2 * map->capacity);
        for (size_t i = 0; i < map->capacity; i++)
            if (map->slots[i].key != empty)
                *slot_of(&larger, map->slots[i].key) = map->slots[i];
        *map = larger;
    }
    *slot_of(map, entry.key) = entry;
    map->count++;
}

void number_map_set_days(struct number_map *map, int64_t key, int32_t due, int32_t assigned)
{
    struct number_entry *entry = slot_of(map, key);
    entry->due = due;
    entry->assigned = assigned;
}

void number_map_set_depth(struct number_map *map, int64_t key, int depth)
{
    slot_of(map, key)->depth = depth;
}
