/*
 * horizon.h: what is read to know which tasks somebody may see (model/task_horizon.h).
 */
#ifndef STORE_QUESTION_HORIZON_H
#define STORE_QUESTION_HORIZON_H

#include "model/task_horizon.h"
#include "store/question/question.h"

/* How units stand below each other now, by their numbers from 0 on. */
struct unit_tree {
    struct tree_unit {
        int64_t parent; /* or NO_NUMBER */
        bool is_inside; /* it is a unit, and of the book's own body */
    } * at;
    size_t count, capacity;
};
MUST_USE bool question_unit_tree(struct book_reader *reader, struct arena *arena, struct unit_tree *tree,
                                 struct error *error);

/* How a task can name a person or a unit beside the one that leads it. */
enum task_relation {
    RELATION_DONE_BY,     /* a person */
    RELATION_FOLLOWED_BY, /* a person */
    RELATION_ABOUT,       /* a unit that takes part, is waited for, or asked to remove a difficulty */
    RELATION_ASSIGNED_BY  /* a unit: it assigned the task, by its document or by the task above */
};

/* Adds the numbers of those that name `who`, in no order, some twice. */
MUST_USE bool question_related_tasks(struct book_reader *reader, struct arena *arena, enum task_relation relation,
                                     int64_t who, struct number_list *tasks, struct error *error);

/* Whether a task is within a horizon. */
MUST_USE bool question_horizon_has(struct book_reader *reader, const struct task_horizon *horizon, int64_t task,
                                   bool *has, struct error *error);

#endif
