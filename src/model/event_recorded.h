/*
 * event_recorded.h: how much later an event was recorded than it happened.
 *
 * Whoever records a day that is past says so himself; everybody who reads it is told.
 */
#ifndef MODEL_EVENT_RECORDED_H
#define MODEL_EVENT_RECORDED_H

#include "model/event.h"

/* When it was recorded, in the book's zone, as the moment at which it happened; NO_MOMENT: it was not yet. */
int64_t event_recorded_at(const struct event *event);

/* The days from the one on which it happened to the one on which it was recorded. */
int32_t event_recorded_later(const struct event *event);

#endif
