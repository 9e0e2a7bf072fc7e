/*
 * import_row.h: one line of a file that is imported, as it stands there.
 *
 * man/roviec-import.1 has the form. Keys that are not known are passed over.
 */
#ifndef WORK_EXCHANGE_IMPORT_ROW_H
#define WORK_EXCHANGE_IMPORT_ROW_H

#include "base/error.h"
#include "model/task_state.h"
#include "model/unit_branch.h"

struct import_step {
    int64_t at, unit;
    int64_t author; /* who recorded it, or NO_NUMBER */
    enum task_state from, to;
    int64_t percent_before, percent;
    struct text note;
    struct text event;     /* the code of its kind; empty: states tell */
    struct event *details; /* its fields; NULL for none */
};

struct import_step_list {
    struct import_step *at;
    size_t count, capacity;
};

enum row_kind { ROW_UNIT, ROW_UNIT_CHANGE, ROW_TASK, ROW_EVENT };

struct import_row {
    enum row_kind kind;
    int64_t author;                      /* who recorded it, or NO_NUMBER */
    int64_t id, parent;                  /* parent NO_NUMBER: none */
    struct text code, name, head, basis; /* of a unit */
    enum unit_branch branch;
    enum unit_tier tier;
    bool is_outside;
    int64_t origin; /* the unit that it was split off */
    int32_t since;  /* its first day, or NO_DAY */
    struct text change;
    int64_t unit, successor;                                  /* of a change */
    int32_t on;                                               /* its day, or NO_DAY */
    struct text title, description, source, product, urgency; /* of a task */
    enum task_level level;
    int64_t lead;
    struct text partners; /* ids, one a line */
    int32_t start, due;   /* or NO_DAY */
    int64_t assigned_at;
    enum task_state state;
    int64_t percent;
    struct import_step_list steps;
    struct text event;     /* of an event of another kind: its code, and when it happened */
    int64_t at;            /* or NO_MOMENT */
    struct event *details; /* its fields, or those of a task that have no key of their own; NULL for none */
};

/* ERROR_USAGE, with the key in its argument, when the line cannot be understood. */
MUST_USE bool import_row_parse(struct arena *arena, struct text line, struct import_row *row, struct error *error);

#endif
