/*
 * task_report.h: tasks and what happened to them, in the forms that leave the program.
 *
 * JSON has one object a line. Its codes and keys are stable and are not translated; days are "2026-03-20", moments
 * "2026-03-20T08:05:00", what is not there is null.
 */
#ifndef REPORT_TASK_REPORT_H
#define REPORT_TASK_REPORT_H

#include "base/buffer.h"
#include "base/message.h"
#include "model/task_effect.h"
#include "model/task_view.h"

void task_lines_print_table(struct buffer *to, const struct task_lines *list, enum language language);
void task_lines_print_json(struct buffer *to, const struct task_lines *list);
void task_line_print_json(struct buffer *to, const struct task_line *line);

void task_story_print(struct buffer *to, const struct task_story *story, enum language language);
void task_story_print_json(struct buffer *to, const struct task_story *story);

/* The task that a command assigned. As JSON: {"task":12}. */
void task_assigned_print(struct buffer *to, int64_t task, bool as_json, enum language language);

/* What a command about tasks did, or would do. */
struct task_change {
    size_t tasks;                       /* how many */
    int64_t batch;                      /* by which they are taken back as a whole; negative: they are not */
    const struct task_effects *effects; /* what it would do to each; NULL where it was done */
};

/* As JSON: {"tasks":3,"batch":451}, and "effects":[…] where it was tried (man/roviec-task.1). */
void task_change_print(struct buffer *to, const struct task_change *change, bool as_json, enum language language);

/* One event of the ledger, one line; its number comes first. Lines of a note, and what a correction changed, stand
 * indented below it. */
void logged_event_print(struct buffer *to, const struct logged_event *event, enum language language);

/* {"number":…,"facts":{…},"words":{…}}: both as they were hashed. */
void logged_event_print_json(struct buffer *to, const struct logged_event *event);

#endif
