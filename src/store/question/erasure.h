/*
 * erasure.h: which events hold certain words, and whose words were erased.
 */
#ifndef STORE_QUESTION_ERASURE_H
#define STORE_QUESTION_ERASURE_H

#include "store/transaction/reader.h"

/* By which event the words of one were erased; NO_NUMBER where they were not. */
MUST_USE bool question_erased(struct book_reader *reader, int64_t event, int64_t *erasure, struct error *error);

/* The events that hold `words` somewhere, whatever the case, in what can be erased or in facts: reads the ledger. */
struct words_held {
    struct number_list in_words, in_facts;
};
MUST_USE bool question_words_held(struct book_reader *reader, struct arena *arena, struct text words,
                                  struct words_held *held, struct error *error);

#endif
