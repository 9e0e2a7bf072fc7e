/*
 * export_task.h: a task with everything that happened to it, as a line that imports back.
 *
 * The line tells what the task was assigned with; what was changed since stands in the journal.
 */
#ifndef WORK_EXCHANGE_EXPORT_TASK_H
#define WORK_EXCHANGE_EXPORT_TASK_H

#include "base/buffer.h"
#include "store/question/question.h"

MUST_USE bool export_task_print(struct book_reader *reader, struct buffer *to, const struct task_record *record,
                                struct error *error);

#endif
