/*
 * answer.h: what commands with a key have answered, so that each acts once; for the files of store/ alone.
 *
 * An answer is no fact and stands in no event; a digest beside it says whether it is still the one that was given.
 */
#ifndef STORE_ANSWER_H
#define STORE_ANSWER_H

#include "base/error.h"

struct connection;

MUST_USE bool answer_find(struct connection *connection, struct text key, bool *is_known, int64_t *answer,
                          struct error *error);
MUST_USE bool answer_keep(struct connection *connection, struct text key, int64_t answer, struct error *error);

/* ERROR_DAMAGED names the first key whose answer was changed. */
MUST_USE bool answer_check(struct connection *connection, struct error *error);

#endif
