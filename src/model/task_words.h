/*
 * task_words.h: what people read of a task; each may be empty.
 */
#ifndef MODEL_TASK_WORDS_H
#define MODEL_TASK_WORDS_H

#include "base/text.h"

struct task_words {
    struct text title, description, source, product, urgency, quality, competence;
};

#endif
