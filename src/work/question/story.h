/*
 * story.h: the questions "what is the story of this task?" and "what was recorded?".
 */
#ifndef WORK_QUESTION_STORY_H
#define WORK_QUESTION_STORY_H

#include "base/error.h"
#include "model/task_view.h"
#include "work/book/as_of.h"

struct book;

/* ERROR_NOT_FOUND when there was no such task on the day; ERROR_FORBIDDEN when whoever asks may not see it. */
MUST_USE bool book_show(struct book *book, struct arena *arena, int64_t task, const struct as_of *as_of,
                        struct task_story *story, struct error *error);

struct log_request {
    int64_t first;  /* the first event's number; negative: counted from the end */
    size_t count;   /* at most so many */
    struct text as; /* the code of the person who asks; empty: the owner of the folder */
};

struct logged_events {
    struct logged_event *at;
    size_t count;
};

/* What was recorded of anything: for those who may read everything in the book. */
MUST_USE bool book_log(struct book *book, struct arena *arena, const struct log_request *request,
                       struct logged_events *events, struct error *error);

#endif
