/*
 * rollup.h: the question "what does the work below this task, of this unit, of everybody add up to?".
 *
 * As of now the answer is read from tallies that the store keeps; as of a past day it is added up from the facts. Both
 * are the same numbers, and each opens: `roviec list` with the same unit, person or parent shows what is in it.
 */
#ifndef WORK_QUESTION_ROLLUP_H
#define WORK_QUESTION_ROLLUP_H

#include "base/error.h"
#include "model/rollup_view.h"
#include "work/book/as_of.h"

struct book;

struct rollup_request {
    enum { ROLLUP_TREE, ROLLUP_UNITS, ROLLUP_PERSONS } by;
    int64_t task;          /* of a tree: the task whose parts are shown; NO_NUMBER: those at the top */
    size_t most;           /* of its parts, so many at most; 0: all */
    int64_t after;         /* the part that the tree goes on after; NO_NUMBER: from its start */
    bool as_organised_now; /* work of a unit that has ended is shown as its successor's */
    struct as_of as_of;
};

/* Of a tree one line for each part, the part itself counted in; of units and persons one for each that has tasks. The
 * total is that of all parts, those before and after the page included.
 * ERROR_NOT_FOUND when there was no such task on the day. */
MUST_USE bool book_rollup(struct book *book, struct arena *arena, const struct rollup_request *request,
                          struct group_lines *lines, struct error *error);

#endif
