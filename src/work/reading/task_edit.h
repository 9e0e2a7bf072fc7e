/*
 * task_edit.h: what a person's change makes of one proposed task. No state of its own: draft_change.c keeps versions.
 *
 * Fields whose words did not change keep their span in the document; new words have none. Names that stay
 * keep their units. Clarity is judged anew.
 */
#ifndef WORK_READING_TASK_EDIT_H
#define WORK_READING_TASK_EDIT_H

#include "work/reading/draft.h"

/* ERROR_USAGE when the action would be empty, a field is too long, or the deadline names a day that does not exist. */
MUST_USE bool task_apply_edit(struct arena *arena, const struct reading *reading, struct task *task,
                              const struct task_edit *edit, struct error *error);

/* Cuts the action of `first` at code point `at`; `second`, a copy of it, gets the rest. ERROR_USAGE when one of the two
 * would have no words. */
MUST_USE bool task_split(struct arena *arena, const struct reading *reading, struct task *first, struct task *second,
                         size_t at, struct error *error);

/* Adds `second` to `first`: both actions, and every field that the first has no words for. */
void task_merge(struct arena *arena, const struct reading *reading, struct task *first, const struct task *second);

#endif
