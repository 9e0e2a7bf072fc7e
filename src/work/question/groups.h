/*
 * groups.h: lines of units or persons that are found by their numbers while tasks are walked through or tallies read,
 * for the questions of work/ alone.
 */
#ifndef WORK_QUESTION_GROUPS_H
#define WORK_QUESTION_GROUPS_H

#include <stddef.h>
#include <stdint.h>

#include "model/unit_line.h"
#include "store/question/question.h"
#include "work/acting/asker.h"

/* From a number to a place, given in the order in which numbers are met. */
struct group_index {
    struct arena *arena;
    uint32_t *places; /* by number: the place and 1; 0 for none */
    size_t capacity, count;
};

struct group_index group_index_open(struct arena *arena);

/* The place of a number; `is_new` says whether it was just given. Numbers are given by the book, from 1 on. */
size_t group_index_place(struct group_index *index, int64_t number, bool *is_new);

/* False where a number was given no place. */
bool group_index_find(const struct group_index *index, int64_t number, size_t *place);

/* The unit that goes on with the work of a unit now: itself while it stands, else its successor, or the successor's. */
int64_t group_successor(const struct unit_lines *units, int64_t unit);

/* Tells the tasks that somebody sees though none of the units leads them whose tallies are told whole, as of now. */
MUST_USE bool groups_beside(struct asker *asker, task_listener *tell, void *listener, struct error *error);

#endif
