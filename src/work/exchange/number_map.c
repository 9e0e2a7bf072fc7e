#include "work/exchange/number_map.h"

#include "base/arena.h"

enum { FIRST_CAPACITY = 256, BLOCK_ENTRIES = 1024 };

static struct number_entry *entry_at(const struct number_map *map, uint32_t place)
{
    return &map->blocks[place / BLOCK_ENTRIES][place % BLOCK_ENTRIES];
}

/* A slot holds the place of an entry, counted from 1; 0: it is free. */
static void make_slots(struct number_map *map, size_t capacity)
{
    map->slots = arena_array(map->arena, uint32_t, capacity);
    map->capacity = capacity;
}

struct number_map number_map_open(struct arena *arena)
{
    struct number_map map = {.arena = arena};
    make_slots(&map, FIRST_CAPACITY);
    return map;
}

/* The slot of a key, or the free one where it belongs. */
static uint32_t *slot_of(const struct number_map *map, int64_t key)
{
    uint64_t hash = (uint64_t)key * 0x9E3779B97F4A7C15u;
    for (size_t at = hash >> 32;; at++) {
        uint32_t *slot = &map->slots[at & (map->capacity - 1)];
        if (*slot == 0 || entry_at(map, *slot - 1)->key == key)
            return slot;
    }
}

static struct number_entry *find(const struct number_map *map, int64_t key)
{
    uint32_t place = *slot_of(map, key);
    return place ? entry_at(map, place - 1) : NULL;
}

const struct number_entry *number_map_find(const struct number_map *map, int64_t key)
{
    return find(map, key);
}

bool number_map_leads_to(const struct number_map *map, int64_t number)
{
    for (uint32_t place = 0; place < map->count; place++)
        if (entry_at(map, place)->number == number)
            return true;
    return false;
}

static void enlarge(struct number_map *map)
{
    make_slots(map, 2 * map->capacity);
    for (uint32_t place = 0; place < map->count; place++)
        *slot_of(map, entry_at(map, place)->key) = place + 1;
}

/* The block that the next entry belongs to. */
static void add_block(struct number_map *map)
{
    size_t count = map->count / BLOCK_ENTRIES;
    if (count == map->block_capacity) {
        size_t capacity = 2 * count + 1;
        map->blocks = arena_grow(map->arena, map->blocks, count, capacity, sizeof *map->blocks);
        map->block_capacity = capacity;
    }
    map->blocks[count] = arena_array(map->arena, struct number_entry, BLOCK_ENTRIES);
}

void number_map_add(struct number_map *map, struct number_entry entry)
{
    if (3 * (size_t)map->count >= 2 * map->capacity)
        enlarge(map);
    if (map->count % BLOCK_ENTRIES == 0)
        add_block(map);
    uint32_t *slot = slot_of(map, entry.key);
    *entry_at(map, map->count) = entry;
    *slot = ++map->count;
}

void number_map_set_days(struct number_map *map, int64_t key, int32_t due, int32_t assigned)
{
    struct number_entry *entry = find(map, key);
    entry->due = due;
    entry->assigned = assigned;
}

void number_map_set_depth(struct number_map *map, int64_t key, int depth)
{
    find(map, key)->depth = depth;
}
