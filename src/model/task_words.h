/*
 * task_words.h: the words of a task, and what corrections make of them.
 */
#ifndef MODEL_TASK_WORDS_H
#define MODEL_TASK_WORDS_H

#include "model/event.h"

struct task_words {
#define TASK_WORDS(name, field) struct text name;
#include "model/task-words.def"
#undef TASK_WORDS
};

/* Takes in the next event of a task: its assignment has the first words, a correction those it puts in their place. The
 * texts are the event's. */
void task_words_apply(struct task_words *words, const struct event *event);

/* Has an event say them; of what is empty it says nothing. */
void task_words_say(const struct task_words *words, struct event *event);

bool task_words_are_none(const struct task_words *words);

#endif
