/*
 * policy_row.h: a policy value as a row, for the files of store/ alone.
 */
#ifndef STORE_FOLD_POLICY_ROW_H
#define STORE_FOLD_POLICY_ROW_H

#include "model/policy.h"
#include "store/engine/query.h"

MUST_USE bool policy_row_add(struct connection *connection, const struct policy_value *value, struct error *error);

/* The values of one policy and item, those to come included, for all units: of every item where the key has none, of
 * every policy where `key` is NULL. Texts live in the arena. */
MUST_USE bool policy_rows_read(struct connection *connection, struct arena *arena, const struct policy_key *key,
                               struct policy_values *values, struct error *error);

#endif
