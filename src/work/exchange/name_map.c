#include "work/exchange/name_map.h"

#include "base/arena.h"

enum { FIRST_CAPACITY = 256 };

struct name_map name_map_open(struct arena *arena)
{
    return (struct name_map){
        .arena = arena, .slots = arena_array(arena, struct name_entry, FIRST_CAPACITY), .capacity = FIRST_CAPACITY};
}

/* FNV-1a */
static size_t hash_of(struct text name)
{
    uint64_t hash = UINT64_C(14695981039346656037);
    for (size_t i = 0; i < name.len; i++)
        hash = (hash ^ (unsigned char)name.at[i]) * UINT64_C(1099511628211);
    return (size_t)(hash ^ hash >> 32);
}

static struct name_entry *slot_of(const struct name_map *map, struct text name)
{
    size_t at = hash_of(name) & (map->capacity - 1);
    while (map->slots[at].name.len > 0 && !text_equal(map->slots[at].name, name))
        at = (at + 1) & (map->capacity - 1);
    return &map->slots[at];
}

static void grow(struct name_map *map)
{
    struct name_map grown = {.arena = map->arena, .count = map->count, .capacity = 2 * map->capacity};
    grown.slots = arena_array(map->arena, struct name_entry, grown.capacity);
    for (size_t i = 0; i < map->capacity; i++)
        if (map->slots[i].name.len > 0)
            *slot_of(&grown, map->slots[i].name) = map->slots[i];
    *map = grown;
}

const struct name_entry *name_map_find(const struct name_map *map, struct text name)
{
    const struct name_entry *slot = slot_of(map, name);
    return slot->name.len > 0 ? slot : NULL;
}

void name_map_set(struct name_map *map, struct text name, int64_t number)
{
    if (2 * map->count >= map->capacity)
        grow(map);
    struct name_entry *slot = slot_of(map, name);
    if (slot->name.len == 0) {
        slot->name = text_copy(map->arena, name);
        map->count++;
    }
    slot->number = number;
}
