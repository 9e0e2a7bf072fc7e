/*
 * policy_value.h: what stands in a policy value, by the type of its policy (policies.def).
 */
#ifndef MODEL_POLICY_VALUE_H
#define MODEL_POLICY_VALUE_H

#include "model/clarity_policy.h"
#include "model/policy.h"

/* Writes a value as it stands in the ledger; ERROR_USAGE says what a value of this policy is. */
MUST_USE bool policy_value_parse(struct arena *arena, const struct policy_key *key, struct text typed,
                                 struct text *value, struct error *error);

/* What a value says. No limit is POLICY_NO_LIMIT, a DECIMAL its thousandths; 0 where there is no value. */
#define POLICY_NO_LIMIT INT64_MAX
int64_t policy_number(const struct policy_standing *standing);
bool policy_is_yes(const struct policy_standing *standing);
struct clarity_policy policy_clarity(const struct policy_standing *standing);

#endif
