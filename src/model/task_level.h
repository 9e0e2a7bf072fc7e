/*
 * task_level.h: the floors of the tree of work: resolution → programme → plan → task.
 */
#ifndef MODEL_TASK_LEVEL_H
#define MODEL_TASK_LEVEL_H

#include "base/text.h"

enum task_level {
#define TASK_LEVEL(name, number, code, title) LEVEL_##name = (number),
#include "model/task-levels.def"
#undef TASK_LEVEL
};

const char *task_level_code(enum task_level level);  /* "plan": stable, in JSON and the ledger */
const char *task_level_title(enum task_level level); /* msgid */
MUST_USE bool task_level_parse(struct text code, enum task_level *level);

#endif
