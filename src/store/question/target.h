/*
 * target.h: the targets of a book, for commands and for questions.
 */
#ifndef STORE_QUESTION_TARGET_H
#define STORE_QUESTION_TARGET_H

#include "model/target.h"
#include "store/transaction/reader.h"

/* Every target, by its number. Its texts live in the arena. */
MUST_USE bool transaction_targets(struct transaction *transaction, struct arena *arena, struct targets *targets,
                                  struct error *error);
MUST_USE bool question_targets(struct book_reader *reader, struct arena *arena, const struct task_cut *cut,
                               struct targets *targets, struct error *error);

/* Where among the events about a target one stands, from 1 on: as another book has them, which numbers its own. */
MUST_USE bool question_target_place(struct book_reader *reader, int64_t target, int64_t event, int64_t *place,
                                    struct error *error);

/* The event about a target at a place; NO_NUMBER where there is none. */
MUST_USE bool transaction_target_event(struct transaction *transaction, int64_t target, int64_t place, int64_t *event,
                                       struct error *error);

#endif
