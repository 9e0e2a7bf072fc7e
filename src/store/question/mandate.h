/*
 * mandate.h: what decides who may do what, read for one person and one matter (model/mandate.h).
 */
#ifndef STORE_QUESTION_MANDATE_H
#define STORE_QUESTION_MANDATE_H

#include "model/mandate.h"
#include "store/transaction/reader.h"

/* The positions and roles of a person on a day. */
MUST_USE bool transaction_mandate(struct transaction *transaction, struct arena *arena, int64_t person, int32_t day,
                                  struct mandate *mandate, struct error *error);
MUST_USE bool question_mandate(struct book_reader *reader, struct arena *arena, int64_t person, int32_t day,
                               struct mandate *mandate, struct error *error);

/* What stands between people and a task, or NULL, and another unit, or NO_NUMBER. */
MUST_USE bool transaction_matter(struct transaction *transaction, struct arena *arena, const struct task_record *about,
                                 int64_t unit, struct matter *matter, struct error *error);
MUST_USE bool question_matter(struct book_reader *reader, struct arena *arena, const struct task_record *about,
                              int64_t unit, struct matter *matter, struct error *error);

#endif
