/*
 * journal_step.h: which fact leads a task from one state to another, where only the states are told.
 *
 * Sheets and the plain entries of a journal tell states; an import makes facts of them, and an export tells as states
 * what comes back as the same facts.
 */
#ifndef WORK_EXCHANGE_JOURNAL_STEP_H
#define WORK_EXCHANGE_JOURNAL_STEP_H

#include "model/task_state.h"

/* What happens next to a task in one state on its way to another. */
enum event_kind journal_step_kind(enum task_state from, enum task_state to);

#endif
