/*
 * task_correction.h: what a correction of a task's event changes, field by field.
 */
#ifndef MODEL_TASK_CORRECTION_H
#define MODEL_TASK_CORRECTION_H

#include "model/event.h"

/* The fields that a correction can give, in the order in which they are told. */
enum { TASK_CORRECTION_FIELD_COUNT = 17 };
extern const enum event_field task_correction_fields[TASK_CORRECTION_FIELD_COUNT];

/* Those that a correction can take away: an assignment need not say them. */
extern const event_fields task_correction_clearable;

/* What an event says before any correction of it: HAPPENED, which it has not of itself, is when it was said to be. */
struct event task_correction_before(const struct event *mended);

/* Whether a correction takes a field away: nothing was to be said there. */
bool task_correction_clears(const struct event *correction, enum event_field field);

/* What it says after one more. */
void task_correction_apply(struct event *said, const struct event *correction);

/* What cannot be told of an assignment any more, after one more event that says what it says: itself, or a correction
 * of it. Both have words unless they were erased. */
event_fields task_correction_erased(event_fields erased, const struct event *said);

#endif
