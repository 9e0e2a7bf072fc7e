/*
 * task_words.h: the words of a task, and what corrections make of them.
 */
#ifndef MODEL_TASK_WORDS_H
#define MODEL_TASK_WORDS_H

#include "model/event.h"

struct task_words {
    struct text title, description, source, product, urgency, quality, competence;
};

/* Takes in the next event of a task: its assignment has the first words, a correction those it puts in their place. The
 * texts are the event's. */
void task_words_apply(struct task_words *words, const struct event *event);

#endif
