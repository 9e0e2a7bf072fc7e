/*
 * joint_parts.h: how a task of several leads ends: with the last of its parts, the tasks right below it.
 *
 * What its leads do is the work of their own tasks, so nobody has to close it. As soon as none of its parts is in hand,
 * it is over: done where one of them is done, and those that were cancelled count for nothing beside it; cancelled
 * where all of them were, or where all were put elsewhere. What was said of it itself goes before: once confirmed or
 * cancelled by a word of its own, it is so. A part that is taken up again takes it up again.
 */
#ifndef MODEL_JOINT_PARTS_H
#define MODEL_JOINT_PARTS_H

#include "model/task_record.h"

struct joint_parts {
    size_t open, done, cancelled;
    int64_t over_at, submitted_at; /* the last of those that are over, and of those that are done; or NO_MOMENT */
    bool are_elsewhere;            /* there is none, but there were: they were put elsewhere */
};

struct joint_parts joint_parts_none(void);

/* What was never assigned is no part; what should not have been was cancelled. */
void joint_parts_add(struct joint_parts *parts, const struct task_record *part);

/* Ends a joint task with its parts where they are over; the record is what its own facts add up to. */
void joint_parts_end(const struct joint_parts *parts, struct task_record *joint);

/* Whether a change of a part can change what its parts make of a joint task; `before` may be before its first fact. */
bool joint_parts_change(const struct task_record *before, const struct task_record *after);

#endif
