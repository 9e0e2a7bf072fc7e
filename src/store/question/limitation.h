/*
 * limitation.h: the limitations of a book, for commands and for questions.
 */
#ifndef STORE_QUESTION_LIMITATION_H
#define STORE_QUESTION_LIMITATION_H

#include "model/limitation.h"
#include "store/transaction/reader.h"

/* Every limitation, by its number. Its texts live in the arena. */
MUST_USE bool transaction_limitations(struct transaction *transaction, struct arena *arena,
                                      struct limitations *limitations, struct error *error);
MUST_USE bool question_limitations(struct book_reader *reader, struct arena *arena, const struct task_cut *cut,
                                   struct limitations *limitations, struct error *error);

#endif
