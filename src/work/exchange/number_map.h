/*
 * number_map.h: from numbers that a file uses to what they became.
 *
 * Entries lie in blocks, in the order in which they came; slots hold their places: open addressing, at most two thirds
 * full. A map that grows copies slots of four bytes, so that a file of a million tasks needs 50 MB and not 130.
 */
#ifndef WORK_EXCHANGE_NUMBER_MAP_H
#define WORK_EXCHANGE_NUMBER_MAP_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct arena;

struct number_entry {
    int64_t key, number;
    int32_t due;      /* of a task; NO_DAY for none */
    int32_t assigned; /* of a task; NO_DAY where that was taken back */
    int depth;        /* of a task: 1 at the top */
    bool was_known;   /* a unit that the book had before */
    bool is_outside;  /* a unit that cannot lead */
};

struct number_map {
    struct arena *arena;
    struct number_entry **blocks;
    uint32_t *slots;
    uint32_t count;
    size_t capacity, block_capacity; /* of the slots; of the pointers to blocks */
};

struct number_map number_map_open(struct arena *arena);
const struct number_entry *number_map_find(const struct number_map *map, int64_t key); /* NULL when absent */
bool number_map_leads_to(const struct number_map *map, int64_t number);                /* whether a key does */
void number_map_add(struct number_map *map, struct number_entry entry);                /* its key is not there yet */
void number_map_set_days(struct number_map *map, int64_t key, int32_t due, int32_t assigned); /* its key is there */
void number_map_set_depth(struct number_map *map, int64_t key, int depth);

#endif
