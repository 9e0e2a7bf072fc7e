/*
 * task_assign.h: the command that assigns tasks.
 *
 * A task has one lead; assigned to several, it becomes a task of the first and one below it for each. Other units take
 * part, each with a duty and a due day of its own where those are said. A task is clear in the marks that the policy
 * clarity.required names, or a reason is recorded why it is assigned all the same. A recurring task makes the tasks of
 * its days, each below it.
 */
#ifndef WORK_TASK_TASK_ASSIGN_H
#define WORK_TASK_TASK_ASSIGN_H

#include "base/date.h"
#include "base/error.h"
#include "model/task_effect.h"
#include "model/task_record.h"
#include "model/task_words.h"
#include "work/book/command.h"

struct book;
struct acting;

/* A unit that takes part, of which it is said what it has to do, or by when. */
struct share_given {
    struct text unit; /* its code */
    struct text duty; /* empty: nothing is said */
    int32_t due;      /* or NO_DAY: that of the task */
};

/* What is not given is empty, NO_DAY, NO_QUANTITY, NO_NUMBER or 0: task_assignment_of. */
struct task_assignment {
    int64_t parent; /* the task above */
    enum task_level level;
    struct task_words words;
    struct text leads;    /* codes of units, one a line */
    struct text partners; /* codes of units that take part, one a line; of others more is said: */
    const struct share_given *shares;
    size_t share_count;
    struct text person;  /* the code of who does it */
    struct text monitor; /* the code of who follows it */
    int32_t start, due, occurrence;
    int64_t quantity;         /* in thousandths */
    struct text product_code; /* of the catalogue: its coefficient is that in force */
    struct text rule;         /* RFC 5545: how it recurs */
    struct text unclear;      /* the reason why it is assigned though it is not clear */
    int64_t document;         /* that it comes from, with where it stands there: event-fields.def */
    struct text clause, anchor;
    int64_t batch; /* the first event of the change of many that it belongs to, or NO_NUMBER */
};

struct task_assignment task_assignment_of(enum task_level level, struct text title, struct text leads);

/* Within another command: assigns one, `task` is its number. */
MUST_USE bool task_assign(struct acting *acting, const struct task_assignment *assignment, int64_t *task,
                          struct error *error);

/* ERROR_USAGE says what is missing; ERROR_CONFLICT what stands in the way: a task above that is over or due earlier, a
 * mark that is not clear. `task` is the number of the task, the one above where there are several leads. */
MUST_USE bool book_task_assign(struct book *book, const struct book_command *command,
                               const struct task_assignment *assignment, int64_t *task, struct error *error);

struct task_recurring {
    struct date from; /* make those from this day on that there are not, days that went by too; unset: none of these */
    struct date until;
    struct task_preview *preview; /* filled with what is made; or NULL */
};

struct task_recurred {
    int64_t tasks;
    int64_t batch;   /* by which they are taken back; NO_NUMBER: none was made */
    int64_t past;    /* days before that of the command, for which no task was made */
    int64_t skipped; /* days to come that a corrected rule has and none was made for */
    int64_t off;     /* of those made, due on a day off */
    int64_t still;   /* recurring tasks that are paused or were given back, and made none */
};

/* Makes the tasks that recurring tasks have up to a day and that are not made yet: nothing is late when it is assigned,
 * unless that is asked for. ERROR_TOO_LARGE where a task would recur too often. */
MUST_USE bool book_task_recur(struct book *book, const struct book_command *command,
                              const struct task_recurring *recurring, struct task_recurred *made, struct error *error);

#endif
