/*
 * list.h: the question "which tasks …?".
 */
#ifndef WORK_QUESTION_LIST_H
#define WORK_QUESTION_LIST_H

#include "base/error.h"
#include "model/task_view.h"
#include "work/book/as_of.h"

struct book;

/* In the place of a person's code: what was given to nobody. It is the code of that row of the roll-up by persons. */
#define LIST_NOBODY TEXT("none")

/* All conditions that are set hold of every task in the list. */
struct list_request {
    bool late;     /* overdue, and no result submitted */
    bool due_soon; /* due today or in the days of the policy due-soon.days */
    bool waiting;  /* for a word from somebody */
    bool done;     /* confirmed */
    bool has_state;
    enum task_state state;
    struct text words;       /* to find, as people type them (store/question/question.h); empty: any */
    struct text unit;        /* the code of its lead; empty: any */
    struct text person;      /* the code of who does it, or LIST_NOBODY; empty: any */
    struct text partner;     /* the code of a unit that takes part; empty: any */
    struct text waiting_for; /* the code of the unit whose word it waits for; empty: any, or none */
    int64_t parent;          /* the task right above it; NO_NUMBER: any */
    size_t most;             /* so many at most; 0: all */
    int64_t after;           /* the task that the list goes on after; NO_NUMBER: from its start */
    bool as_organised_now;   /* what a unit that has ended led counts as led by its successor */
    struct as_of as_of;
};

/* Told one task after the other; its texts live until it returns. On false the question fails with its error. */
typedef bool list_listener(void *listener, const struct task_line *line, struct error *error);

struct list_end {
    struct date on;
    size_t count;  /* of those told */
    int64_t total; /* of all that were asked for, those before and after included; -1 where it is not kept */
    bool has_more;
};

/* ERROR_NOT_FOUND for a unit, person or task that is not in the book. Tasks found by words come by the day on which
 * they were assigned, the last first, and those of one day the last recorded first. As of now late tasks and those due
 * soon, of a unit or a person come by due day; others by number. */
MUST_USE bool book_list_each(struct book *book, struct arena *arena, const struct list_request *request,
                             list_listener *tell, void *listener, struct list_end *end, struct error *error);

/* The same, gathered. */
MUST_USE bool book_list(struct book *book, struct arena *arena, const struct list_request *request,
                        struct task_lines *list, struct error *error);

#endif
