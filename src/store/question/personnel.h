/*
 * personnel.h: what commands and questions read of people.
 */
#ifndef STORE_QUESTION_PERSONNEL_H
#define STORE_QUESTION_PERSONNEL_H

#include "model/personnel.h"
#include "store/transaction/reader.h"

/* ERROR_NOT_FOUND when nobody has the code. */
MUST_USE bool transaction_person(struct transaction *transaction, struct arena *arena, struct text code,
                                 struct person_line *person, struct error *error);

/* Everything there is, as it is now. */
MUST_USE bool transaction_personnel(struct transaction *transaction, struct arena *arena, struct personnel *personnel,
                                    struct error *error);
MUST_USE bool question_personnel(struct book_reader *reader, struct arena *arena, struct personnel *personnel,
                                 struct error *error);

/* ERROR_NOT_FOUND when nobody has the code. */
MUST_USE bool question_person(struct book_reader *reader, struct arena *arena, struct text code,
                              struct person_line *person, struct error *error);

#endif
