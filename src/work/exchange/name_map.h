/*
 * name_map.h: from names that a file uses to the numbers of what they mean.
 *
 * Names are compared byte by byte and never empty. Open addressing, at most half full.
 */
#ifndef WORK_EXCHANGE_NAME_MAP_H
#define WORK_EXCHANGE_NAME_MAP_H

#include "base/text.h"

struct name_entry {
    struct text name; /* empty: a free slot */
    int64_t number;
};

struct name_map {
    struct arena *arena;
    struct name_entry *slots;
    size_t count, capacity;
};

struct name_map name_map_open(struct arena *arena);
const struct name_entry *name_map_find(const struct name_map *map, struct text name); /* NULL when absent */

/* Copies the name; a name that is there already gets the new number. */
void name_map_set(struct name_map *map, struct text name, int64_t number);

#endif
