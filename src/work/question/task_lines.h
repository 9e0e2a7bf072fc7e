/*
 * task_lines.h: how a record becomes what is shown, for the questions of work/ alone.
 */
#ifndef WORK_QUESTION_TASK_LINES_H
#define WORK_QUESTION_TASK_LINES_H

#include "model/task_view.h"
#include "store/question/question.h"
#include "work/question/list.h"

struct unit_view task_lines_unit(const struct unit_lines *units, int64_t number);

/* The day a question is asked as of, and how many days ahead of it a task counts as due soon (policy due-soon.days, as
 * it was known then). */
struct asked_day {
    int32_t day, soon_days;
};
MUST_USE bool task_lines_asked(struct book_reader *reader, struct arena *arena, int32_t day, const struct task_cut *cut,
                               struct asked_day *asked, struct error *error);

/* Without its title. */
struct task_line task_lines_of(const struct unit_lines *units, const struct task_record *record,
                               struct asked_day asked);

#endif
