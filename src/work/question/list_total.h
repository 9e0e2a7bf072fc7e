/*
 * list_total.h: how many tasks a list has, without walking through them, for the files of question/ alone.
 */
#ifndef WORK_QUESTION_LIST_TOTAL_H
#define WORK_QUESTION_LIST_TOTAL_H

#include "work/question/list_about.h"
#include "work/question/task_lines.h"

/* How many tasks there are as of now for a request with one condition or none, of all or of one lead or person, as kept
 * tallies have it; -1 for any other. */
MUST_USE bool list_total(struct book_reader *reader, const struct list_request *request, const struct list_about *about,
                         struct asked_day asked, int64_t *total, struct error *error);

#endif
