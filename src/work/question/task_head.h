/*
 * task_head.h: who answers for a task on a day, for story.c alone.
 */
#ifndef WORK_QUESTION_TASK_HEAD_H
#define WORK_QUESTION_TASK_HEAD_H

#include "model/personnel.h"
#include "model/task_view.h"
#include "model/unit_line.h"

/* The position that heads a unit on a day, and whoever holds it then: in full, or acting where nobody does. Without a
 * position, what the unit's line says of its head. */
struct head_view task_head_of(const struct personnel *people, const struct unit_lines *units, int64_t lead,
                              int32_t day);

#endif
