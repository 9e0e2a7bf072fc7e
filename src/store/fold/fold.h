/*
 * fold.h: events → tables. The one writer of every table but those of the ledger itself.
 *
 * Commands and `roviec verify` run the same fold, the one on the book's tables, the other on empty ones to compare. The
 * record of the task at hand stays in memory until an event turns to another task: a task that is imported with its
 * story is written once. So do its last facts, which are written some at a time. What it adds to the tallies of its
 * groups is gathered too, and written now and then.
 */
#ifndef STORE_FOLD_FOLD_H
#define STORE_FOLD_FOLD_H

#include "model/task_record.h"
#include "store/engine/connection.h"
#include "store/fold/task_fact_row.h"

struct search_fold;
struct tally_fold;

struct fold {
    struct connection *connection;
    struct arena *arena;                         /* for words on their way from row to row */
    struct task_record task;                     /* number NO_NUMBER: none at hand */
    struct task_record row;                      /* the same task as it was counted last */
    bool is_changed;                             /* the record at hand is ahead of its row */
    struct task_fact facts[TASK_FACTS_TOGETHER]; /* of the task at hand, not written yet (fold_facts.h) */
    size_t fact_count;
    struct tally_fold *tallies; /* counts not written yet; NULL until there are any */
    struct search_fold *search; /* new tasks whose words are not indexed yet; NULL until there are any */
    bool leaves_search;         /* words are not indexed for search: the index is no part of what is compared */
};

/* Takes in the event with this number in the ledger. ERROR_DAMAGED when it cannot follow what came before it. */
MUST_USE bool fold_event(struct fold *fold, const struct event *event, int64_t number, struct error *error);

/* The record of a task as of the last event; ERROR_NOT_FOUND when there is none. */
MUST_USE bool fold_task_get(struct fold *fold, int64_t number, struct task_record *record, struct error *error);

/* Writes what is in memory only, but for the words of new tasks (fold_search.h). */
MUST_USE bool fold_finish(struct fold *fold, struct error *error);

#endif
