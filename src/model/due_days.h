/*
 * due_days.h: how many tasks are due on which day, as one text.
 *
 * "20440:3 1:2 30:1" says three on day 20440, two on the day after it and one 30 days later. A day on which nothing is
 * due is left out, so that the same days are the same text. It is read from the front, quicker than a row a day.
 */
#ifndef MODEL_DUE_DAYS_H
#define MODEL_DUE_DAYS_H

#include "base/text.h"

struct due_day {
    int32_t day;
    int64_t tasks;
};

/* Adds to the days of a text; `changes` are sorted by day, and what is added may be negative. */
struct text due_days_add(struct arena *arena, struct text days, const struct due_day *changes, size_t count);

/* How many tasks are due from one day to another. What is not written as above ends the text. */
int64_t due_days_sum(struct text days, int32_t first, int32_t last);

#endif
