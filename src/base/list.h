/*
 * list.h: the growing array, once.
 *
 *     struct span_list { struct span *at; size_t count, capacity; };
 *     LIST_ADD(arena, &spans, ((struct span){3, 9}));
 */
#ifndef BASE_LIST_H
#define BASE_LIST_H

#include "base/arena.h"

#define LIST_ADD(arena, list, value)                                                                                   \
    do {                                                                                                               \
        if ((list)->count == (list)->capacity) {                                                                       \
            size_t list_capacity = (list)->capacity ? 2 * (list)->capacity : 8;                                        \
            (list)->at = arena_grow((arena), (list)->at, (list)->capacity, list_capacity, sizeof *(list)->at);         \
            (list)->capacity = list_capacity;                                                                          \
        }                                                                                                              \
        (list)->at[(list)->count++] = (value);                                                                         \
    } while (0)

#endif
