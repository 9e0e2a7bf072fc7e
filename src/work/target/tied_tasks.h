/*
 * tied_tasks.h: tasks that work for a target or against a limitation, as they stand on a day, for the files of work/
 * alone.
 */
#ifndef WORK_TARGET_TIED_TASKS_H
#define WORK_TARGET_TIED_TASKS_H

#include "work/acting/asker.h"
#include "work/question/task_lines.h"

struct tied_tasks {
    struct book_reader *reader;
    struct arena *arena;
    const struct unit_lines *units;
    struct asker asker;
    struct task_cut cut;
    struct date on;
    struct asked_day asked; /* the same, as a number */
};

/* Adds a task's line, with its title; nothing where there was no such task then. */
MUST_USE bool tied_tasks_add(const struct tied_tasks *tied, int64_t task, struct task_lines *lines,
                             struct error *error);

/* Leaves out the tasks that whoever asks may not see. */
MUST_USE bool tied_tasks_hide(const struct tied_tasks *tied, struct task_lines *lines, struct error *error);

/* Whether it is overdue without a result. */
bool tied_task_is_late(const struct task_line *line);

#endif
