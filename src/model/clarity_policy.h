/*
 * clarity_policy.h: which of the six marks a body asks for.
 *
 * Authorities list them differently (five, six, with "result" in the place of "competence"), so the list is a setting
 * of the body that reads. Judging a task (extract/task/clarity.h) is the same for all; what counts as unclear is this
 * list's.
 */
#ifndef MODEL_CLARITY_POLICY_H
#define MODEL_CLARITY_POLICY_H

#include "base/attributes.h"
#include "base/error.h"
#include "model/reading.h"

/* All six. */
struct clarity_policy clarity_policy_default(void);

/* Reads "person,work,time": codes of clarity-marks.def parted by commas, at least one. ERROR_USAGE names a code that is
 * none. */
MUST_USE bool clarity_policy_parse(struct text codes, struct clarity_policy *policy, struct error *error);

/* Whether it asks for any mark; a policy that was read does. */
bool clarity_policy_is_set(const struct clarity_policy *policy);

/* Whether a task lacks a mark that is asked for. */
bool clarity_policy_misses(const struct clarity_policy *policy, const struct task *task, enum clarity_mark mark);

/* Whether it lacks none of them. */
bool clarity_policy_holds(const struct clarity_policy *policy, const struct task *task);

#endif
