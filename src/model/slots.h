/*
 * slots.h: an open hash table of numbers, for indexes over arrays.
 *
 * It keeps hashes and numbers only; whoever asks compares what the numbers stand for. At most half full.
 */
#ifndef MODEL_SLOTS_H
#define MODEL_SLOTS_H

#include <stddef.h>
#include <stdint.h>

struct arena;

struct slot {
    uint32_t hash;
    uint32_t number; /* from 1; 0 is a free slot */
};

struct slots {
    struct slot *at;
    size_t count, capacity;
};

enum { SLOTS_END = -1 };

/* Adds a number; one hash may have many. */
void slots_add(struct arena *arena, struct slots *slots, uint32_t hash, size_t number);

/* The next number of a hash from `*at` on, which begins as the hash itself; SLOTS_END at the end. */
ptrdiff_t slots_next(const struct slots *slots, uint32_t hash, size_t *at);

#endif
