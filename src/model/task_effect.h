/*
 * task_effect.h: what a change of tasks does to each of them, as a trial of it shows.
 */
#ifndef MODEL_TASK_EFFECT_H
#define MODEL_TASK_EFFECT_H

#include "model/task_state.h"

struct arena;

struct task_effect {
    struct task_record before, after;           /* `before` not assigned yet where the task is made by the change */
    struct text title, lead_before, lead_after; /* codes of units */
};

struct task_effects {
    struct task_effect *at;
    size_t count, capacity;
};

/* Asks for them: the memory is that of whoever asks. */
struct task_preview {
    struct arena *arena;
    struct task_effects effects;
};

#endif
