/*
 * reading_columns.h: the list of tasks as columns of text, the same in every form for people.
 */
#ifndef REPORT_READING_COLUMNS_H
#define REPORT_READING_COLUMNS_H

#include "base/message.h"
#include "model/reading.h"

enum reading_column {
#define READING_COLUMN(name, heading, width) COLUMN_##name,
#include "report/reading-columns.def"
#undef READING_COLUMN
    COLUMN_COUNT
};

const char *reading_column_heading(enum reading_column column); /* msgid */
size_t reading_column_width(enum reading_column column);        /* characters */

/* The words of one cell. */
struct text reading_column_cell(struct arena *arena, const struct reading *reading, size_t task,
                                enum reading_column column, enum language language);

/* The names of the marks asked for that a task lacks, "time, product"; empty when it lacks none. */
struct text task_unclear_marks(struct arena *arena, const struct clarity_policy *policy, const struct task *task,
                               enum language language);

#endif
