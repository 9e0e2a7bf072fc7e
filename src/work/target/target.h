/*
 * target.h: the commands on targets (chỉ tiêu), and the question how they stand.
 *
 * A target has a code of the book's own, like a unit. Figures are typed as people write them ("3,5"); periods as
 * "2026" or "2026-Q1". No fact about a target happened before the one recorded before it.
 */
#ifndef WORK_TARGET_TARGET_H
#define WORK_TARGET_TARGET_H

#include "base/error.h"
#include "model/target_view.h"
#include "work/book/as_of.h"
#include "work/book/command.h"

struct book;

/* What is typed; empty: as before, or none. */
struct target_change {
    struct text code;
    struct text unit; /* the code of the one that leads */
    struct text name, measure, source;
    struct text amount; /* planned or measured; of a target that is set, what it starts from */
    struct text period;
    struct text direction; /* "up" or "down" */
    int64_t task;
    int64_t event; /* that recorded the figure to mend */
    struct text note;
};

typedef bool book_target_command(struct book *book, const struct book_command *command,
                                 const struct target_change *change, struct error *error);

/* ERROR_USAGE says what is missing or cannot be; ERROR_NOT_FOUND names an unknown target, unit or task; ERROR_CONFLICT
 * what stands in the way. */
book_target_command book_target_set;     /* a new target, or another form of one: `unit`, `name`, `measure` … */
book_target_command book_target_plan;    /* `amount` for a `period`, by the document `source` */
book_target_command book_target_measure; /* `amount` for a `period`, found in `source` */
book_target_command book_target_correct; /* a figure, by its `event`: what is typed is right, for the reason `note` */
book_target_command book_target_void;    /* takes a figure back, for the reason `note` */
book_target_command book_target_tie;     /* `task` works for it */
book_target_command book_target_untie;

struct target_request {
    struct text code; /* empty: all */
    struct text unit; /* only those it leads; empty: all */
    struct as_of as_of;
};
MUST_USE bool book_targets(struct book *book, struct arena *arena, const struct target_request *request,
                           struct target_lines *lines, struct error *error);

#endif
