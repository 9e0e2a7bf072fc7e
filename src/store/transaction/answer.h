/*
 * answer.h: what commands with a key have answered, so that each acts once; for the files of store/ alone.
 *
 * An answer is no fact and stands in no event; a digest beside it says whether it is still the one that was given. What
 * was asked for is kept as a digest too: its words may be those of a person.
 */
#ifndef STORE_TRANSACTION_ANSWER_H
#define STORE_TRANSACTION_ANSWER_H

#include "base/error.h"

struct connection;
struct store_command;

/* ERROR_CONFLICT where the key was given to a command that asked for something else. */
MUST_USE bool answer_find(struct connection *connection, const struct store_command *command, bool *is_known,
                          int64_t *answer, struct error *error);
MUST_USE bool answer_keep(struct connection *connection, const struct store_command *command, int64_t answer,
                          struct error *error);

/* ERROR_DAMAGED names the first key whose answer was changed. */
MUST_USE bool answer_check(struct connection *connection, struct error *error);

#endif
