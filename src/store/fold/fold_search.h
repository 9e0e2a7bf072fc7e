/*
 * fold_search.h: the words of tasks in the index of the search, for the files of store/ alone.
 *
 * What is found comes in the order of the index: by the day on which a task was assigned, then by its number. The
 * engine writes a stretch of its index anew whenever a row comes before the one before it, so the words of new tasks
 * are put into it at the end of a command, in its order: a file may list its tasks in any.
 */
#ifndef STORE_FOLD_FOLD_SEARCH_H
#define STORE_FOLD_FOLD_SEARCH_H

#include "model/task_words.h"
#include "store/fold/fold.h"

/* What stands in the index of a task. */
struct search_entry {
    int64_t place;
    struct task_words words;
};

/* The task at hand is new: its words are indexed when all is written. */
void fold_search_add(struct fold *fold);

/* What the index has of the task at hand before it changes; texts live in the arena. */
MUST_USE bool fold_search_before(struct fold *fold, struct arena *arena, struct search_entry *entry,
                                 struct error *error);

/* The task at hand has changed: other words are found, or in another place. */
MUST_USE bool fold_search_change(struct fold *fold, const struct search_entry *before, struct error *error);

/* Indexes the words of new tasks. */
MUST_USE bool fold_search_write(struct fold *fold, struct error *error);

#endif
