/*
 * task_state.h: how a task stands on a day. Never stored: derived from its facts whenever somebody asks.
 *
 * A task is late on a day after its due day on which no result lay submitted; a result submitted after the due day was
 * late for ever. It waits for its lead until that acknowledges it, and for whoever confirms once it is submitted.
 */
#ifndef MODEL_TASK_STATE_H
#define MODEL_TASK_STATE_H

#include "model/task_record.h"

enum task_state {
#define TASK_STATE(name, code, title) TASK_##name,
#include "model/task-states.def"
#undef TASK_STATE
};

struct task_standing {
    enum task_state state;
    bool is_late;         /* open and overdue, or done after its due day */
    bool is_due_soon;     /* open, and due on the day or in the `soon_days` after it */
    int32_t days_late;    /* 0 where it is not late */
    bool is_waiting;      /* for a word from somebody */
    int64_t waiting_unit; /* for this unit; NO_NUMBER: for whoever confirms */
    int64_t waiting_since;
};

enum task_state task_state_of(const struct task_record *record);
bool task_is_open(const struct task_record *record);
struct task_standing task_standing_of(const struct task_record *record, int32_t day, int32_t soon_days);

const char *task_state_code(enum task_state state);  /* "doing": stable, in JSON */
const char *task_state_title(enum task_state state); /* msgid */
MUST_USE bool task_state_parse(struct text code, enum task_state *state);

#endif
