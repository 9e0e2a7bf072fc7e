/*
 * task_words_row.h: the words of a task as a row, and in the search index, for the files of store/ alone.
 */
#ifndef STORE_FOLD_TASK_WORDS_ROW_H
#define STORE_FOLD_TASK_WORDS_ROW_H

#include "model/task_words.h"
#include "store/fold/fold.h"

/* Its texts live in the arena; empty where there is no row. */
MUST_USE bool task_words_row_get(struct connection *connection, struct arena *arena, int64_t task,
                                 struct task_words *words, struct error *error);

MUST_USE bool task_words_row_title(struct connection *connection, struct arena *arena, int64_t task, struct text *title,
                                   struct error *error);

/* Takes the words of an assignment. */
MUST_USE bool task_words_row_add(struct fold *fold, const struct event *event, struct error *error);

/* Takes the words that a correction has in place of those that stood there. */
MUST_USE bool task_words_row_correct(struct fold *fold, const struct event *event, struct error *error);

#endif
