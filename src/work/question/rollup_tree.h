/*
 * rollup_tree.h: the roll-up of a tree, a line for each of its parts, for rollup.c alone.
 *
 * As of now, what stands below the parts of a task is kept in one place, in their order, and read in one go.
 */
#ifndef WORK_QUESTION_ROLLUP_TREE_H
#define WORK_QUESTION_ROLLUP_TREE_H

#include "work/question/rollup_sum.h"

MUST_USE bool rollup_tree(struct rollup_sum *sum, struct error *error);

#endif
