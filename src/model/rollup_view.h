/*
 * rollup_view.h: what is shown of many tasks at once: groups and what they add up to, who is waited for, what came in
 * time, what changed.
 */
#ifndef MODEL_ROLLUP_VIEW_H
#define MODEL_ROLLUP_VIEW_H

#include "model/punctuality.h"
#include "model/task_view.h"

enum { NO_LIMIT = -1 };

/* A unit, a person, or a task with all that stands below it. */
struct group_line {
    int64_t number;         /* NO_NUMBER: of the tasks that were given to nobody */
    struct text code, name; /* of a task: its number, and its title */
    struct rollup rollup;
    int64_t limit; /* how many tasks in hand it can carry, or NO_LIMIT */
};

struct group_lines {
    struct date on;
    struct group_line *at;
    size_t count, capacity;
    struct rollup total;
    bool has_more; /* parts of a tree, after the last of these */
};

/* How many tasks wait for the word of a unit, or of whoever assigned them. */
struct wait_line {
    int64_t unit; /* NO_NUMBER: whoever assigned them */
    struct text code, name;
    enum task_wait what;
    int64_t tasks, oldest; /* the task that has waited longest */
    int64_t since;         /* since when that one has */
};

struct wait_lines {
    struct date on;
    struct wait_line *at;
    size_t count, capacity;
};

struct punctuality_line {
    int64_t number;                       /* of a unit; of a month: as due_month counts them */
    struct text code, name;               /* of a month: "2026-03" */
    struct punctuality current, original; /* against the due day there is, and the one first given */
};

struct punctuality_lines {
    struct date first, on;
    struct punctuality_line *at;
    size_t count, capacity;
    struct punctuality_line total;
};

/* What happened to tasks between two days, as far as it changed what is to be done. */
struct change_line {
    struct task_fact fact;
    int64_t task;
    struct text title;
    struct unit_view unit; /* that acted; of an assignment or a hand-over, the one that leads from then on */
    bool ends_with_parts;  /* a joint task that was over with this fact about the last of its parts */
};

typedef bool change_listener(void *listener, const struct change_line *line);

#endif
