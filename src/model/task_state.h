/*
 * task_state.h: how a task stands on a day. Never stored: derived from its facts whenever somebody asks.
 *
 * A task is late on a day after its due day on which no result lay submitted; a result submitted after the due day was
 * late for ever. A pause moves the due day when it ends (policy), so a paused task past its due day is still shown as
 * late. What a task waits for, and whom, follows from what is open: task-waits.def.
 */
#ifndef MODEL_TASK_STATE_H
#define MODEL_TASK_STATE_H

#include "model/task_record.h"

enum task_state {
#define TASK_STATE(name, code, title) TASK_##name,
#include "model/task-states.def"
#undef TASK_STATE
};

enum task_wait {
#define TASK_WAIT(name, number, code, title) WAITS_FOR_##name = (number),
#include "model/task-waits.def"
#undef TASK_WAIT
};

struct task_standing {
    enum task_state state;
    bool is_late;               /* open and overdue, or done after its due day */
    bool is_due_soon;           /* open, and due on the day or in the `soon_days` after it */
    int32_t days_late;          /* 0 where it is not late */
    int32_t days_past_original; /* as `days_late`, against the due day first given */
    enum task_wait waits_for;
    int64_t waiting_unit; /* whose word it is; NO_NUMBER: whoever assigned it */
    int64_t waiting_since;
};

enum task_state task_state_of(const struct task_record *record);
bool task_state_is_handed_in(enum task_state state); /* a result lies there, confirmed or not */
bool task_is_open(const struct task_record *record);
struct task_standing task_standing_of(const struct task_record *record, int32_t day, int32_t soon_days);

const char *task_wait_code(enum task_wait wait);  /* "confirmation": stable, in JSON */
const char *task_wait_title(enum task_wait wait); /* msgid */

const char *task_state_code(enum task_state state);  /* "doing": stable, in JSON */
const char *task_state_title(enum task_state state); /* msgid */
MUST_USE bool task_state_parse(struct text code, enum task_state *state);

#endif
