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

#endif
