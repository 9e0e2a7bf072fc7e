/*
 * task_lines.h: how a record becomes what is shown, for list.c and story.c alone.
 */
#ifndef WORK_TASK_LINES_H
#define WORK_TASK_LINES_H

#include "model/task_view.h"
#include "store/question.h"
#include "work/list.h"

/* The last moment that counts as of a day; now, where the day is not set. */
int64_t task_lines_until(struct date on);

/* The day itself; today, where it is not set. */
struct date task_lines_day(const struct book *book, struct date on);

struct unit_view task_lines_unit(const struct unit_lines *units, int64_t number);

/* Without its title. */
struct task_line task_lines_of(const struct unit_lines *units, const struct task_record *record, int32_t day);

#endif
