/*
 * fold_joint.h: tasks of several leads end with their parts (model/joint_parts.h), for the fold and whoever asks as of
 * a past day.
 *
 * The row of a joint task is what its own facts and its parts make of it together. What can happen to it next is
 * decided by its own facts alone: a ledger says of a joint task whatever was said of it before its parts were over.
 */
#ifndef STORE_FOLD_FOLD_JOINT_H
#define STORE_FOLD_FOLD_JOINT_H

#include "model/joint_parts.h"
#include "store/fold/fold.h"

/* Takes the joint task at hand back to what its own facts say. */
MUST_USE bool fold_joint_by_itself(struct fold *fold, struct error *error);

/* Ends it with its parts, where they are over; their rows are written. */
MUST_USE bool fold_joint_end(struct fold *fold, struct error *error);

/* Ends a joint task with the parts that it has, as far as known: before an event of the ledger. Where it has none,
 * looks whether it had. */
MUST_USE bool joint_follow_parts(struct connection *connection, struct joint_parts *parts, int64_t known,
                                 struct task_record *joint, struct error *error);

/* Looks at the parts of a joint task anew, and counts what became of it; another task is at hand then. */
MUST_USE bool fold_joint_again(struct fold *fold, int64_t joint, struct error *error);

#endif
