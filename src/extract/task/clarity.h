/*
 * clarity.h: which of the six marks ("6 rõ") a task gives.
 *
 * Person: a lead that is a unit or a post and no open group. Work: an action with a verb and an object. Time: a
 * deadline of any kind but none. Responsibility: one lead that answers, not several side by side. Product: something
 * handed in is named. Competence: who decides or receives the result is named. Lists of the six differ between
 * authorities; so which of them a body asks for is its own setting, and judging is the same for all.
 */
#ifndef EXTRACT_TASK_CLARITY_H
#define EXTRACT_TASK_CLARITY_H

#include "model/reading.h"

/* Judges every mark of a task anew, from its fields. */
void clarity_judge(struct task *task);

#endif
