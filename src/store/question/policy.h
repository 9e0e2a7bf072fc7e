/*
 * policy.h: the rules of a book, for commands and for questions.
 *
 * Both are told every value of a policy and item (of every item where the key has none), those to come included;
 * policy_in_force (model/policy.h) says which of them holds on a day.
 */
#ifndef STORE_QUESTION_POLICY_H
#define STORE_QUESTION_POLICY_H

#include "model/policy.h"
#include "store/transaction/reader.h"

MUST_USE bool transaction_policy(struct transaction *transaction, struct arena *arena, const struct policy_key *key,
                                 struct policy_values *values, struct error *error);
MUST_USE bool question_policy(struct book_reader *reader, struct arena *arena, const struct policy_key *key,
                              struct policy_values *values, struct error *error);

/* The values of all policies. */
MUST_USE bool question_policies(struct book_reader *reader, struct arena *arena, struct policy_values *values,
                                struct error *error);

#endif
