/*
 * list.h: the question "which tasks …?".
 */
#ifndef WORK_LIST_H
#define WORK_LIST_H

#include "base/error.h"
#include "model/task_view.h"
#include "work/as_of.h"

struct book;

enum { DUE_SOON_DAYS = 7 };

/* All conditions that are set hold of every task in the list. */
struct list_request {
    bool late;         /* overdue, and no result submitted */
    bool due_soon;     /* due today or in the next DUE_SOON_DAYS */
    bool waiting;      /* for a word from somebody */
    bool done;         /* confirmed */
    struct text words; /* to find, as people type them (store/question.h); empty: any */
    struct text unit;  /* the code of its lead; empty: any */
    int64_t parent;    /* the task right above it; NO_NUMBER: any */
    struct as_of as_of;
};

/* ERROR_NOT_FOUND for a unit that is not in the book. Tasks found by words come newest first. Late tasks and those due
 * soon come by due day, others by number.
 */
MUST_USE bool book_list(struct book *book, struct arena *arena, const struct list_request *request,
                        struct task_lines *list, struct error *error);

#endif
