/*
 * task_record.h: what the facts about one task add up to.
 *
 * A record grows fact by fact, in the order of the ledger; no fact of a task happened before the one recorded before
 * it, so the facts up to the end of a day are the first ones, and the record of any past day is the same fold cut
 * short. The store keeps the record of today as a row; nothing but this fold makes one.
 *
 * A task has at most one question, one difficulty, one wait and one request for a later day open at a time; the result
 * being submitted, and the task being cancelled, closes them all. A difficulty that is raised to another unit while it
 * is open has gone there: it was not answered.
 */
#ifndef MODEL_TASK_RECORD_H
#define MODEL_TASK_RECORD_H

#include "model/task_fact.h"
#include "model/task_level.h"

/* How many tasks stand one below another: resolution, programme, plan, task, and many below that. What happens to one
 * is counted at each above it. */
enum { TASK_MOST_DEEP = 64 };
extern const char *const task_too_deep; /* msgid for one that would stand deeper than {1} */

struct task_record {
    int64_t number, parent; /* parent NO_NUMBER: at the top */
    enum task_level level;
    bool is_joint;                    /* of several leads: what they do is counted in the tasks of each, below it */
    bool ends_with_parts;             /* that it is over follows from them alone: model/joint_parts.h */
    int64_t lead;                     /* unit; of a joint task the first */
    int64_t person, monitor;          /* who does it and who follows it, or NO_NUMBER */
    int32_t start, due, original_due; /* days, or NO_DAY; the due day first given is kept for ever */
    int64_t assigned_at, acknowledged_at, returned_at, paused_at; /* moments, or NO_MOMENT */
    int64_t submitted_at, confirmed_at, cancelled_at;
    int64_t asked_at;                     /* the open question, or NO_MOMENT */
    int64_t difficulty_at, difficulty_to; /* the open difficulty, and the unit that can remove it */
    int64_t waiting_since, waiting_for;   /* the open wait, and the unit waited for */
    int64_t wanted_at;                    /* the open request for a later due day … */
    int32_t wanted_due;                   /* … and that day */
    int extensions, urges;                /* granted; recorded */
    int faults, latenesses;               /* judged and not excused */
    int64_t quantity, done;               /* of products, in thousandths: assigned, handed in; or NO_QUANTITY */
    int32_t series_until;                 /* a recurring task makes none for a later day; NO_DAY: nothing was said */
    int percent;
    int64_t last_at; /* when the last fact happened */
    int64_t version; /* the ledger's number of the last fact */
};

/* How far the facts count: what happened up to a moment, as far as it was recorded before an event of the ledger. */
struct task_cut {
    int64_t until; /* a moment, or INT64_MAX */
    int64_t known; /* a number in the ledger, or INT64_MAX */
};
#define TASK_CUT_NOW ((struct task_cut){INT64_MAX, INT64_MAX})
bool task_cut_is_set(const struct task_cut *cut); /* whether any fact may be left out */

/* A record before its first fact, the assignment. */
struct task_record task_record_before(int64_t number, int64_t parent, enum task_level level);

/* The record of a task just assigned. */
struct task_record task_record_of(const struct event *event, int64_t number_in_ledger);

/* Takes a record back to before its first fact. */
void task_record_rewind(struct task_record *record);

/* Whether a fact can happen to the task now: nothing is confirmed that was not submitted. A task that was cancelled
 * with all its parts can be cancelled by itself as well. */
bool task_record_allows(const struct task_record *record, const struct task_fact *fact);

/* Whether it comes after what happened last. A correction, or a taking back, stands beside that order: what it mends
 * may lie in the future. */
bool task_record_is_in_order(const struct task_record *record, const struct task_fact *fact);

void task_record_apply(struct task_record *record, const struct task_fact *fact);

/* Folds mended facts that happened up to a moment into a rewound record. False where one of them cannot follow the one
 * before it: a correction has made it impossible. */
MUST_USE bool task_record_fold(struct task_record *record, const struct task_fact *facts, size_t count, int64_t until);

#endif
