/*
 * number_list.h: numbers of things of a book, and sets of them: in order, each once.
 */
#ifndef MODEL_NUMBER_LIST_H
#define MODEL_NUMBER_LIST_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct number_list {
    int64_t *at;
    size_t count, capacity;
};

/* Makes a set of a list. */
void number_list_settle(struct number_list *numbers);

/* Whether a set has a number. */
bool number_list_has(const struct number_list *numbers, int64_t number);

#endif
