/*
 * corrections.h: what corrections changed, for the files of work/ alone.
 */
#ifndef WORK_QUESTION_CORRECTIONS_H
#define WORK_QUESTION_CORRECTIONS_H

#include "base/error.h"
#include "model/task_view.h"

struct book_reader;

/* Says with each correction among the events of one task, in their order, what was said before it. */
void corrections_tell(struct arena *arena, struct logged_event *events, size_t count);

/* The same of one event alone, whose task is looked up. */
MUST_USE bool correction_tell(struct book_reader *reader, struct arena *arena, struct logged_event *event,
                              struct error *error);

/* What one of the events says with all its corrections. */
struct event corrections_apply(const struct logged_event *events, size_t count, const struct logged_event *mended);

#endif
