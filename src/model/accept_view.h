/*
 * accept_view.h: what becomes of the tasks of a directive that is accepted.
 */
#ifndef MODEL_ACCEPT_VIEW_H
#define MODEL_ACCEPT_VIEW_H

#include "base/error.h"
#include "model/event.h"
#include "model/reading.h"

enum accept_fate {
    ACCEPT_ASSIGNED,
    ACCEPT_OTHERS, /* nobody of the book leads it */
    ACCEPT_DROPPED,
    ACCEPT_BEFORE, /* was assigned before, and stands */
    ACCEPT_REFUSED /* stands in the way: `error` says why */
};

/* A unit that takes part, of which it is said what it has to do, or by when. */
struct accept_share {
    struct text unit; /* its code */
    struct text duty;
    struct task_deadline deadline;
    int32_t due; /* or NO_DAY */
};

struct accept_shares {
    struct accept_share *at;
    size_t count, capacity;
};

/* What becomes of one task. */
struct accept_line {
    const struct task *task;
    struct text clause;   /* its label */
    int64_t first, end;   /* code points; both 0 where it has no place in the document */
    struct text leads;    /* codes of units, one a line */
    struct text partners; /* codes of units of whom nothing more is said, one a line */
    struct accept_shares shares;
    struct text unknown; /* partners that are no units of the book, as written, one a line */
    struct text former;  /* units that are called otherwise today: "then → today (CODE)", one a line */
    int32_t due;         /* or NO_DAY */
    bool is_past;        /* it was due before the day on which it is assigned */
    enum accept_fate fate;
    int64_t number; /* of the task; the one above where there are several leads */
    struct error error;
};

struct accept_report {
    int64_t document;
    int64_t batch; /* the first event, by whose number all is taken back; NO_NUMBER where nothing was assigned */
    size_t tasks;  /* that came about: one of several leads is one, and one more for each */
    bool is_own;   /* a unit of the book issued it */
    struct accept_line *lines;
    size_t count, counts[ACCEPT_REFUSED + 1];
};

#endif
