/*
 * erased_words.h: words taken out of the ledger, for the files of store/ alone.
 *
 * Of the words of an event and their salt there stays the digest that the leaf holds: the leaf, and every proof, is as
 * it was, and what was said can not be guessed from it. Which event did it is for the fold to know.
 */
#ifndef STORE_LOG_ERASED_WORDS_H
#define STORE_LOG_ERASED_WORDS_H

#include "store/engine/connection.h"

/* Takes the words of an event out. ERROR_DAMAGED where it has none. */
MUST_USE bool erased_words_take(struct connection *connection, int64_t event, struct error *error);

/* By which event the words of one were erased; NO_NUMBER where they were not. */
MUST_USE bool erased_words_by(struct connection *connection, int64_t event, int64_t *erasure, struct error *error);

#endif
