/*
 * horizon_walk.h: walks through the tasks of a narrow horizon alone, for question_range.c.
 */
#ifndef STORE_QUESTION_HORIZON_WALK_H
#define STORE_QUESTION_HORIZON_WALK_H

#include "store/question/question.h"

/* Whether a range is walked through by looking up the tasks of its horizon one by one. */
bool horizon_serves(const struct task_range *range);

/* Such a walk, in the order of question_tasks. */
MUST_USE bool horizon_walk(struct book_reader *reader, struct arena *arena, const struct task_range *range,
                           task_listener *tell, void *listener, struct error *error);

#endif
