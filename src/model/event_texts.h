/*
 * event_texts.h: what the texts of an event may hold, wherever they come from.
 *
 * People read them in lists and stories: they hold something that can be seen, nothing that changes how other words
 * are seen, and no more than a person reads. A TEXT is one line, PROSE may be several (event-fields.def). LINES are
 * what a document or a list has, and are left as they are.
 */
#ifndef MODEL_EVENT_TEXTS_H
#define MODEL_EVENT_TEXTS_H

#include "base/error.h"
#include "model/event.h"

enum { LONGEST_LINE_POINTS = 1000, LONGEST_PROSE_POINTS = 20000 };

/* ERROR_USAGE says what is amiss with the first that cannot stand. */
MUST_USE bool event_texts_check(const struct event *event, struct error *error);

#endif
