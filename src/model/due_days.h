/*
 * due_days.h: how many tasks are due on which day, as one string of bytes.
 *
 * Each day is two numbers (model/packed_number.h): how many days after the one before it (the first after 1970-01-01),
 * and how many tasks. Most days are two bytes, and the string is read from the front in a few microseconds, quicker
 * than a row a day. A day on which nothing is due is left out, so that the same days are the same bytes. A difference
 * between two such counts is written in the same way, with numbers below zero.
 */
#ifndef MODEL_DUE_DAYS_H
#define MODEL_DUE_DAYS_H

#include "base/text.h"

struct due_day {
    int32_t day;
    int64_t tasks;
};

/* Adds to the days of a string; `changes` are sorted by day, and what is added may be negative. */
struct text due_days_add(struct arena *arena, struct text days, const struct due_day *changes, size_t count);

/* Takes the next day off a string; `day` is the one before it, at first {0}. False at the end; what is not written as
 * above ends the string. */
bool due_days_next(struct text *days, struct due_day *day);

/* How many tasks are due from one day to another. */
int64_t due_days_sum(struct text days, int32_t first, int32_t last);

/* How many are due before each of two days, in one go; `first` is not after `second`. */
struct due_sums {
    int64_t before_first, before_second;
};
struct due_sums due_days_before(struct text days, int32_t first, int32_t second);

#endif
