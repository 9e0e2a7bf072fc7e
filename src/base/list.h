/*
 * list.h: the growing array, once. It begins small, for there are many lists of one or two.
 *
 *     struct span_list { struct span *at; size_t count, capacity; };
 *     LIST_ADD(arena, &spans, ((struct span){3, 9}));
 */
#ifndef BASE_LIST_H
#define BASE_LIST_H

#include "base/arena.h"

enum { LIST_FIRST_BYTES = 64 };
#define LIST_FIRST_CAPACITY(size) ((size) < LIST_FIRST_BYTES ? LIST_FIRST_BYTES / (size) : 1)

#define LIST_ADD(arena, list, value)                                                                                   \
    do {                                                                                                               \
        if ((list)->count == (list)->capacity) {                                                                       \
            size_t list_capacity = (list)->capacity ? 2 * (list)->capacity : LIST_FIRST_CAPACITY(sizeof *(list)->at);  \
            (list)->at = arena_grow((arena), (list)->at, (list)->capacity, list_capacity, sizeof *(list)->at);         \
            (list)->capacity = list_capacity;                                                                          \
        }                                                                                                              \
        (list)->at[(list)->count++] = (value);                                                                         \
    } while (0)

#endif
